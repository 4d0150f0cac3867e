import pdfmake from 'pdfmake';
import { fitName } from './fitName.ts';
import type { Poster } from './posterText.ts';

pdfmake.setUrlAccessPolicy(() => false);

const millimetre = 2.8346;
const left = 52.5;

/**
 * An A4 poster with its fonts inside, for any printer.
 * @param family the files of the font; only the characters that are used are put into the poster.
 */
export function posterPdf(
  { union, address, title, steps, foot, limits }: Poster,
  family: { normal: string; bold: string },
): Promise<Buffer> {
  pdfmake.addFonts({ Hans: family });
  pdfmake.setLocalAccessPolicy((path: string) => Object.values(family).includes(path));
  const { size, lines: nameLines } = fitName(union);
  const names = nameLines.map(({ text, top }) => at(0, top, { text, bold: true, fontSize: size * millimetre }));
  const lines = steps.map((step, index) =>
    at(left, 221 + index * 15, { text: `${index + 1}. ${step}`, fontSize: 19, alignment: 'left' }),
  );
  return pdfmake
    .createPdf({
      info: { title: `${union} ${title}` },
      pageSize: 'A4',
      pageMargins: 0,
      defaultStyle: { font: 'Hans', color: '#1f2328', alignment: 'center' },
      background: { canvas: [{ type: 'rect', x: 0, y: 0, w: 210 * millimetre, h: 52 * millimetre, color: '#b3141d' }] },
      content: [
        at(0, 12, { text: title, color: '#ffffff', bold: true, fontSize: 72 }),
        ...names,
        at(left, 104, { qr: address, fit: 105 * millimetre, eccLevel: 'M', alignment: 'left' }),
        ...lines,
        at(0, 272, { text: limits, fontSize: 13 }),
        at(0, 280, { text: foot, fontSize: 13, color: '#57606a' }),
      ],
    })
    .getBuffer();
}

/** Something placed by millimetres from the upper left; text is centred between equal margins. */
const at = (x: number, y: number, what: Record<string, unknown>) => ({
  ...what,
  absolutePosition: { x: x * millimetre, y: y * millimetre },
});
