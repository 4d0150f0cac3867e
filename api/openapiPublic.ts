// The member side of the contract, which no descriptor gives.
import { done, object, operationsOf, path, query, request, text } from './openapiParts.ts';

const operation = operationsOf('会员');
const application = object({ process: text, data: { type: 'object' }, agreement: text, draft: { type: 'boolean' } }, [
  'process',
  'data',
]);
const idempotency = { name: 'Idempotency-Key', in: 'header', schema: text };

export const publicPaths = {
  '/api/public/codes': {
    post: operation('获取短信验证码', {
      requestBody: request(object({ phone: text, purpose: text }, ['phone', 'purpose'])),
      responses: done('已受理', 202),
    }),
  },
  '/api/public/challenge': { get: operation('工作量证明题目') },
  '/api/public/session': {
    post: operation('登录（验证码或密码）', {
      requestBody: request(object({ phone: text, code: text, identifier: text, password: text })),
    }),
    delete: operation('退出', { responses: done('已退出', 204) }),
  },
  '/api/public/me': { get: operation('我的会籍') },
  '/.well-known/card-keys.json': {
    get: operation('电子会员证的公钥（JSON Web Key Set）', { operationId: 'getCardKeys' }),
  },
  '/api/public/me/devices': { get: operation('我登录的设备') },
  '/api/public/me/devices/{id}': {
    parameters: [path('id')],
    delete: operation('退出一台设备', { responses: done('已退出', 204) }),
  },
  '/api/public/me/identity': {
    put: operation('实名绑定', {
      requestBody: request(
        object({ name: text, documentType: text, documentNumber: text }, ['name', 'documentType', 'documentNumber']),
      ),
    }),
  },
  '/api/public/me/password': {
    put: operation('设置或修改密码', {
      requestBody: request(object({ password: text, current: text }, ['password'])),
      responses: done('已修改', 204),
    }),
  },
  '/api/public/me/phoneConfirmation': {
    post: operation('短信确认手机号码', { requestBody: request(object({ code: text }, ['code'])) }),
  },
  '/api/public/messages': { get: operation('我的消息') },
  '/api/public/messages/read': {
    post: operation('消息已读', {
      requestBody: request(object({ ids: { type: 'array', items: text } }, ['ids'])),
      responses: done('已记下', 204),
    }),
  },
  '/api/public/divisions': { get: operation('行政区划级联', { parameters: [query('parent')] }) },
  '/api/public/unions': {
    get: operation('查找工会', { parameters: [query('q'), query('division'), query('industry')] }),
  },
  '/api/public/industries': {
    get: operation('产业级联', { parameters: [query('parent'), query('union'), query('division')] }),
  },
  '/api/public/processes/{key}': { get: operation('事项：指南、条件、承诺书、表单', { parameters: [path('key')] }) },
  '/api/public/applications': {
    get: operation('我的办件', { parameters: [query('tab')] }),
    post: operation('暂存或提交申请', {
      parameters: [idempotency],
      requestBody: request(application),
      responses: done('已保存', 201),
    }),
  },
  '/api/public/applications/{id}': {
    parameters: [path('id')],
    get: operation('一件申请'),
    put: operation('保存修改', { requestBody: request(application) }),
  },
  '/api/public/applications/{id}/submit': {
    parameters: [path('id')],
    post: operation('提交', { parameters: [idempotency] }),
  },
  '/api/public/applications/{id}/withdraw': { parameters: [path('id')], post: operation('撤回') },
};
