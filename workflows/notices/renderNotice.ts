import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';

export type NoticeChannel = 'sms' | 'email' | 'inApp';
export type NoticeVariables = Record<string, string | number | null | undefined>;
export type RenderedNotice = { title: string | null; body: string };

/** Stands in a stored message where the code stood. */
export const hiddenSecret = '●●●●●●';

/** Variables the channel's text uses and the event does not give. */
export function missingVariables(document: NoticeDocument, channel: NoticeChannel, given: NoticeVariables): string[] {
  const { title, body } = texts(document, channel);
  const used = [...`${title ?? ''} ${body}`.matchAll(placeholder)].map(([, name]) => name!.trim());
  return [...new Set(used)].filter((name) => given[name] === undefined || given[name] === null);
}

export function renderNotice(document: NoticeDocument, channel: NoticeChannel, given: NoticeVariables): RenderedNotice {
  const { title, body } = texts(document, channel);
  const fill = (text: string) => text.replace(placeholder, (_, name: string) => String(given[name.trim()] ?? ''));
  return { title: title === null ? null : fill(title), body: fill(body) };
}

const placeholder = /\{\{([^{}]{1,60})\}\}/g;

function texts({ channels }: NoticeDocument, channel: NoticeChannel): RenderedNotice {
  if (channel === 'sms') return { title: null, body: channels.sms?.text ?? '' };
  if (channel === 'email') return { title: channels.email?.subject ?? null, body: channels.email?.text ?? '' };
  return { title: channels.inApp?.title ?? null, body: channels.inApp?.text ?? '' };
}
