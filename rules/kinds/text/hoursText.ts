import type { Language } from '../../../contract/words.ts';
import type { TextDocument } from '../../engine/documentTypes.ts';

type Hours = NonNullable<TextDocument['hours']>;

/** '09:00' as people write it. */
export const clockText = (time: string): string => time.replace(/^0/, '');

/** When a telephone is answered, in words. */
export const hoursText = ({ from, to }: Hours, language: Language): string =>
  language === 'zh' ? `工作日 ${clockText(from)}—${clockText(to)}` : `Working days ${clockText(from)}–${clockText(to)}`;
