// What would have been sent, for trying the platform out.

import { config } from '../../config.ts';
import { groupTitle } from '../../models/descriptor/states.ts';
import { notice } from '../../models/resources/notice.ts';
import { listSandbox, type SandboxMessage } from '../../workflows/notices/listSandbox.ts';
import { route } from '../declaration/route.ts';

/** Not in production, nor where SMS really go out. */
const only = (): boolean => config.sms.transport === 'sandbox' && !config.production;

export const sandboxMessages = route({
  method: 'GET',
  path: '/sandbox/messages',
  who: 'visitor',
  title: '本来会发出的短信和邮件',
  query: 'SandboxQuery',
  answer: 'SandboxMessage[]',
  only,
  run({ query, response }) {
    response.set('Cache-Control', 'no-store');
    return listSandbox(query.to);
  },
});

export const sandbox = route({
  method: 'GET',
  path: '/sandbox',
  who: 'visitor',
  title: '本来会发出的短信和邮件，一页',
  media: 'text/html',
  only,
  async run({ response }) {
    response.set('Cache-Control', 'no-store');
    return page(await listSandbox(undefined));
  },
});

const channels = notice.fields.channel.choices;

const page = (messages: readonly SandboxMessage[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="5"><title>通知沙箱</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:45rem;margin:0 auto;padding:1rem;color:#1a1a1a}article{border-top:1px solid #ccc;padding:.75rem 0}
small{color:#555}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><main><h1>通知沙箱</h1><p>试用时，短信和邮件不会真的发出，都显示在这里，最新的在前。每 5 秒刷新。</p>
${messages.map(article).join('\n') || '<p>还没有消息。</p>'}
</main></body></html>`;

const article = ({ channel, to, title, body, state, createdAt, nextAt }: SandboxMessage): string => `<article>
<small>${channels[channel].zh} · ${escapeHtml(to ?? '')} · ${clock(createdAt)} · ${groupTitle('notice', state).zh}${state === 'pending' && nextAt ? `，${clock(nextAt)} 发送` : ''}</small>
${title ? `<p><strong>${escapeHtml(title)}</strong></p>` : ''}<p>${escapeHtml(body)}</p></article>`;

const clock = (moment: string) =>
  new Date(moment).toLocaleString('zh-CN', { timeZone: config.timezone, hour12: false });

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
