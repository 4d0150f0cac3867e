import { placedAt as at, type FontFamily, makePdf, millimetres } from '../print/pdf.ts';
import { fitName } from './fitName.ts';
import type { Poster } from './posterText.ts';

const left = 52.5;

/** An A4 poster. */
export function posterPdf({ union, address, title, steps, foot, limits }: Poster, family: FontFamily): Promise<Buffer> {
  const { size, lines: nameLines } = fitName(union);
  const names = nameLines.map(({ text, top }) => at(0, top, { text, bold: true, fontSize: millimetres(size) }));
  const lines = steps.map((step, index) =>
    at(left, 221 + index * 15, { text: `${index + 1}. ${step}`, fontSize: 19, alignment: 'left' }),
  );
  const band = { type: 'rect', x: 0, y: 0, w: millimetres(210), h: millimetres(52), color: '#b3141d' };
  return makePdf(
    {
      info: { title: `${union} ${title}` },
      defaultStyle: { alignment: 'center' },
      background: { canvas: [band] },
      content: [
        at(0, 12, { text: title, color: '#ffffff', bold: true, fontSize: 72 }),
        ...names,
        at(left, 104, { qr: address, fit: millimetres(105), eccLevel: 'M', alignment: 'left' }),
        ...lines,
        at(0, 272, { text: limits, fontSize: 13 }),
        at(0, 280, { text: foot, fontSize: 13, color: '#57606a' }),
      ],
    },
    family,
  );
}
