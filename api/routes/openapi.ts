import { route } from '../declaration/route.ts';

export const contract = route({
  method: 'GET',
  path: '/openapi.json',
  who: 'anyone',
  title: '接口文档（OpenAPI 3.1）',
  answer: 'OpenApiDocument',
  /** Later: the document is made of all routes, of which this is one. */
  run: async () => (await import('../openapi.ts')).openApi(),
});
