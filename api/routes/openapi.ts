import { route } from '../declaration/route.ts';
import { openApi } from '../openapi.ts';

export const contract = route({
  method: 'GET',
  path: '/openapi.json',
  who: 'anyone',
  title: '接口文档（OpenAPI 3.1）',
  answer: 'OpenApiDocument',
  run: () => openApi(),
});
