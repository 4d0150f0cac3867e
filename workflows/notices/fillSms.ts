import { fillIn, variablesIn } from '../../rules/engine/placeholders.ts';
import { wholeVariables } from '../../rules/kinds/notice/smsVariables.ts';

/** One message of a phone: Chinese, and letters alone. */
const segmentOf = (text: string) => (/\P{ASCII}/u.test(text) ? 70 : 160);
const shortest = 8;
const isWhole = (name: string) => name === 'site' || Object.hasOwn(wholeVariables, name);

/** A text message: what its variables hold is one line, without signatures and links, and short enough for one message. */
export function fillSms(text: string, given: Readonly<Record<string, unknown>>): string {
  const values = new Map(variablesIn(text).map((name) => [name, oneLine(name, given[name])]));
  const filled = () => fillIn(text, (name) => values.get(name) ?? '');
  for (;;) {
    const excess = lengthOf(filled()) - segmentOf(filled());
    const [longest] = [...values]
      .filter(([name, value]) => !isWhole(name) && lengthOf(value) > shortest)
      .sort(([, one], [, other]) => lengthOf(other) - lengthOf(one));
    if (excess <= 0 || !longest) return filled();
    const [name, value] = longest;
    values.set(name, shortened(value, Math.max(shortest, lengthOf(value) - excess)));
  }
}

function oneLine(name: string, value: unknown): string {
  const text = String(value ?? '');
  if (isWhole(name)) return text;
  return text
    .replace(/https?:\/\/\S+|www\.\S+/gi, '')
    .replace(/[【】]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const lengthOf = (text: string): number => [...text].length;

/** At most so many characters, the last of them a mark of what is missing. */
export function shortened(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    if (lengthOf(kept + segment) >= most) break;
    kept += segment;
  }
  return `${kept}…`;
}
