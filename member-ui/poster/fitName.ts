// The name of a union between the head of the poster and its code, as large as it goes in there. Millimetres.

const band = { top: 54, bottom: 102, width: 172 };
const largest = 9.5;
const smallest = 3;
const spacing = 1.28;
/** Of a line's height, what stands above its baseline. */
const aboveBaseline = 0.88;

export type FittedName = { size: number; lines: { text: string; top: number; baseline: number }[] };

export function fitName(name: string): FittedName {
  let size = largest;
  let lines = linesOf(name, band.width / size);
  while (lines.length * size * spacing > band.bottom - band.top && size > smallest) {
    size -= 0.25;
    lines = linesOf(name, band.width / size);
  }
  const first = (band.top + band.bottom - lines.length * size * spacing) / 2;
  const placed = lines.map((text, index) => {
    const top = first + index * size * spacing;
    return { text, top, baseline: top + size * aboveBaseline };
  });
  return { size, lines: placed };
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Lines of at most `most` times the width of a Chinese character, as even as possible. */
export function linesOf(text: string, most: number): string[] {
  const letters = Array.from(characters.segment(text), ({ segment }) => segment);
  const total = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  const each = Math.max(total / Math.ceil(total / most), 1);
  const lines: string[] = [''];
  let [written, width] = [0, 0];
  for (const letter of letters) {
    const next = widthOf(letter);
    const isFull = width + next > most || (width > 0 && written + next / 2 > each * lines.length);
    if (isFull) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += letter;
    width += next;
    written += next;
  }
  return lines;
}

/** In widths of a Chinese character. */
const widthOf = (letter: string): number =>
  /^[A-Z@%]/.test(letter) ? 0.92 : /^[\u0020-\u024F]/.test(letter) ? 0.62 : 1;
