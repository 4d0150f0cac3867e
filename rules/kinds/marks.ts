// How sentences about documents are set out in a language.
import type { Language } from '../../contract/words.ts';

const zh = {
  colon: '：',
  aside: (text: string) => `（${text}）`,
  /** From when until when something holds; nothing where it always does. */
  span: (from: string | undefined, to: string | undefined) =>
    [from && `自${from}起`, to && `至${to}止`]
      .filter(Boolean)
      .map((part) => `${part}，`)
      .join(''),
};

const en: typeof zh = {
  colon: ': ',
  aside: (text) => ` (${text})`,
  span: (from, to) => {
    const said = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ');
    return said && `${said[0]?.toUpperCase()}${said.slice(1)}: `;
  },
};

export const marks: Readonly<Record<Language, typeof zh>> = { zh, en };
