import { Invalid } from '../../../errors.ts';
import { certificateWords } from '../../../member-ui/words/certificate.ts';
import { unprintableIn } from '../../../workflows/print/printFont.ts';

/** @throws Invalid naming the characters that the font of what we print lacks */
export function refuseBoxes(text: string): void {
  const missing = unprintableIn(text).join('');
  if (!missing) return;
  const { zh, en } = certificateWords;
  throw new Invalid([{ path: 'name', message: zh.boxes(missing), messageEn: en.boxes(missing), seen: missing }]);
}
