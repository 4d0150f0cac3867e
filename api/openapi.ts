// The contract as OpenAPI, made of the declared routes, so that it cannot say anything else than what runs.
import type { OpenApiDocument } from '../contract/operation.ts';
import { type Address, findAddresses } from './declaration/findAddresses.ts';
import { named } from './declaration/shapes.ts';
import { operationOf } from './openapiOperation.ts';

let made: Promise<OpenApiDocument> | undefined;

export function openApi(): Promise<OpenApiDocument> {
  made ??= findAddresses().then(documentOf);
  return made;
}

const documentOf = (addresses: readonly Address[]): OpenApiDocument =>
  withSchemas({
    openapi: '3.1.0',
    info: {
      title: '会籍 Huiji',
      version: '0.1.0',
      description: '省级工会会员登记平台。列表用 simple-rest 方言：filter、range、sort 为 JSON，总数在 Content-Range。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { bearer: [] }],
    paths: pathsOf(addresses),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'huiji' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: named,
    },
  });

function pathsOf(addresses: readonly Address[]): OpenApiDocument['paths'] {
  const all: Record<string, Record<string, unknown>> = {};
  for (const address of addresses) {
    const path = address.path.replace(/:(\w+)/g, '{$1}');
    all[path] ??= {};
    all[path][address.method.toLowerCase()] = operationOf(address, path);
  }
  return all;
}

/** Schemas stand among the components here. */
const withSchemas = (document: OpenApiDocument): OpenApiDocument =>
  JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/'));
