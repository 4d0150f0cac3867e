// The part of the contract that the panel uses beyond records, which no descriptor gives.
import { done, object, operationsOf, path, request, text } from './openapiParts.ts';

const operation = operationsOf('管理');
const ids = { type: 'array', items: text, maxItems: 200 };

export const panelPaths = {
  '/api/session': {
    get: operation('当前管理员'),
    post: operation('管理员登录', {
      requestBody: request(object({ loginName: text, password: text, totp: text }, ['loginName', 'password'])),
    }),
    delete: operation('退出', { responses: done('已退出', 204) }),
  },
  '/api/session/password': {
    put: operation('修改密码', {
      requestBody: request(object({ password: text, current: text }, ['password'])),
      responses: done('已修改', 204),
    }),
  },
  '/api/session/totp': { post: operation('开始启用动态口令', { requestBody: request(object({ totp: text })) }) },
  '/api/session/totp/confirm': {
    post: operation('确认启用动态口令', { requestBody: request(object({ totp: text }, ['totp'])) }),
  },
  '/api/meta': { get: operation('资源、字段、筛选、操作与权限') },
  '/api/dashboard': { get: operation('首页数字') },
  '/api/applications/{id}/explain': { parameters: [path('id')], get: operation('逐条说明判定') },
  '/api/unions/{id}/close/consequences': {
    parameters: [path('id')],
    get: operation('注销前：挂在这个工会的会员、下级和办件'),
  },
  '/api/schedules': { get: operation('自动运行的任务：何时运行，以后五次，上次结果') },
  '/api/documents/{id}/schedule': {
    parameters: [path('id')],
    get: operation('一份计划任务何时运行，以后五次，上次结果'),
  },
  '/api/decisions/{id}/explain': { parameters: [path('id')], get: operation('逐条说明一次判定') },
  '/api/applications/{id}/answers': { parameters: [path('id')], get: operation('填报项的名称和选项的文字') },
  '/api/members/{id}/answers': { parameters: [path('id')], get: operation('其他信息的名称和选项的文字') },
  '/api/applications/approve': {
    post: operation('批量通过绿色办件', { requestBody: request(object({ ids }, ['ids'])) }),
  },
  '/api/applications/undo': {
    post: operation('撤销刚才的批量通过', { requestBody: request(object({ ids }, ['ids'])) }),
  },
  '/api/applications/undoable': { get: operation('还可以撤销的批量通过') },
};
