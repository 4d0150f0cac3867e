import { logger } from '../../logger.ts';
import { encryptField } from '../../models/store/sql/crypto.ts';
import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';
import {
  hiddenSecret,
  missingVariables,
  type NoticeChannel,
  type NoticeVariables,
  renderNotice,
} from './renderNotice.ts';

export type ComposedNotice = {
  title: string | null;
  body: string;
  variables: Record<string, unknown>;
  /** Why it cannot go out. */
  problem: string | undefined;
};
type Content = { template: string; variables: NoticeVariables; secretVariables?: Record<string, string> };

/** The message of one channel as it is stored: secrets are hidden in the text and sealed beside it. */
export function composeNotice(document: NoticeDocument, channel: NoticeChannel, content: Content): ComposedNotice {
  const { template, variables, secretVariables } = content;
  const missing = missingVariables(document, channel, { ...variables, ...secretVariables });
  if (missing.length) return refuse(template, variables, missing);
  const hidden = Object.fromEntries(Object.keys(secretVariables ?? {}).map((name) => [name, hiddenSecret]));
  const shown = renderNotice(document, channel, { ...variables, ...hidden });
  if (!secretVariables) return { ...shown, variables, problem: undefined };
  const { body } = renderNotice(document, channel, { ...variables, ...secretVariables });
  const sealed = encryptField(JSON.stringify({ body, variables: secretVariables }));
  return { ...shown, variables: { ...variables, sealed }, problem: undefined };
}

/** The decision stands; the message does not go out half empty but waits, dead and in sight, for the template to be mended. */
function refuse(template: string, variables: NoticeVariables, missing: string[]): ComposedNotice {
  const problem = `模板 ${template} 用到的变量没有值：${missing.join('、')}`;
  logger.error({ template, missing }, 'a notice was refused: variables without a value');
  return { title: null, body: problem, variables, problem };
}
