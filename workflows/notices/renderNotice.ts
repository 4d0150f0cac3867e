import type { Rows } from '../../models/rows.ts';
import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';
import { fillIn, variablesIn } from '../../rules/engine/placeholders.ts';
import { fillSms } from './fillSms.ts';

export type NoticeChannel = Rows['notice']['channel'];
export type NoticeVariables = Readonly<Record<string, unknown>>;
export type RenderedNotice = { title: string | null; body: string };

/** Stands in a stored message where the code stood. */
export const hiddenSecret = '●●●●●●';

/** Variables the channel's text uses and the event does not give. */
export function missingVariables(document: NoticeDocument, channel: NoticeChannel, given: NoticeVariables): string[] {
  const { title, body } = texts(document, channel);
  const used = new Set(variablesIn(`${title ?? ''} ${body}`));
  return [...used].filter((name) => given[name] === undefined || given[name] === null);
}

export function renderNotice(document: NoticeDocument, channel: NoticeChannel, given: NoticeVariables): RenderedNotice {
  const { title, body } = texts(document, channel);
  if (channel === 'sms') return { title, body: fillSms(body, given) };
  const fill = (text: string) => fillIn(text, (name) => String(given[name] ?? ''));
  return { title: title === null ? null : fill(title), body: fill(body) };
}

function texts({ channels }: NoticeDocument, channel: NoticeChannel): RenderedNotice {
  if (channel === 'sms') return { title: null, body: channels.sms?.text ?? '' };
  if (channel === 'email') return { title: channels.email?.subject ?? null, body: channels.email?.text ?? '' };
  return { title: channels.inApp?.title ?? null, body: channels.inApp?.text ?? '' };
}
