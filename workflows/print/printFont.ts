import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const load = createRequire(import.meta.url);
const folder = join(dirname(load.resolve('@embedpdf/fonts-sc')), '../fonts');

/** The font of what we print: 30,000 characters, rare ones included. */
export const printFont = {
  normal: join(folder, 'NotoSansHans-Regular.otf'),
  bold: join(folder, 'NotoSansHans-Bold.otf'),
};

type Font = { hasGlyphForCodePoint(codePoint: number): boolean };
let font: Font | undefined;

/** The characters of a text that would be printed as boxes; a mark that only chooses a shape is none. */
export function unprintableIn(text: string): string[] {
  font ??= (load('fontkit') as { openSync(path: string): Font }).openSync(printFont.bold);
  const shown = text.replace(/\p{Variation_Selector}|\s/gu, '');
  return [...new Set(shown)].filter((character) => !font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}
