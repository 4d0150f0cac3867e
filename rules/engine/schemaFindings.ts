// Ajv's errors about the shape of a document, as findings.

import type { Finding } from '../../contract/finding.ts';
import type { ErrorObject } from './ajv.ts';
import { localizeErrors } from './ajv.ts';
import { closest } from './closest.ts';
import { finding } from './finding.ts';

const most = 50;

function propertyNames({ parentSchema }: ErrorObject): string[] {
  const { words, properties = {} } = (parentSchema ?? {}) as { words?: number; properties?: object };
  return words === undefined ? Object.keys(properties) : ['zh', 'en'];
}

export function schemaFindings(errors: ErrorObject[] | null | undefined): Finding[] {
  const shown = (errors ?? []).slice(0, most);
  localizeErrors(shown);
  return shown.map((error) => {
    const path = error.instancePath;
    const params = error.params as Record<string, unknown>;
    if (error.keyword === 'additionalProperties') {
      const name = String(params.additionalProperty);
      const names = propertyNames(error);
      return finding('unknown-property', `${path}/${name}`, `没有属性“${name}”`, `There is no property "${name}"`, {
        seen: name,
        needed: names,
        didYouMean: closest(name, names),
      });
    }
    if (error.keyword === 'required') {
      const name = String(params.missingProperty);
      return finding('missing-property', path, `缺少“${name}”`, `"${name}" is missing`, { needed: name });
    }
    return finding(
      'shape',
      path,
      `${path || '文档'}：${error.message ?? '不符合要求'}`,
      `${path || 'document'}: ${error.keyword} ${JSON.stringify(params)}`,
      {
        needed: params,
      },
    );
  });
}
