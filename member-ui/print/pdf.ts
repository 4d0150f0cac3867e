import pdfmake from 'pdfmake';

pdfmake.setUrlAccessPolicy(() => false);

export type FontFamily = { normal: string; bold: string };

const millimetre = 2.8346;

/** A PDF with its font inside, for any printer; only the characters that are used are put into it. */
export function makePdf(definition: Record<string, unknown>, family: FontFamily): Promise<Buffer> {
  pdfmake.addFonts({ Hans: family });
  pdfmake.setLocalAccessPolicy((path: string) => Object.values(family).includes(path));
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: 0,
      ...definition,
      defaultStyle: { font: 'Hans', ...styleOf(definition) },
    })
    .getBuffer();
}

const styleOf = ({ defaultStyle }: Record<string, unknown>) => ({ color: '#1f2328', ...(defaultStyle as object) });

export const millimetres = (count: number): number => count * millimetre;

/** Something placed by millimetres from the upper left; text is centred between equal margins. */
export const placedAt = (x: number, y: number, what: Record<string, unknown>) => ({
  ...what,
  absolutePosition: { x: millimetres(x), y: millimetres(y) },
});
