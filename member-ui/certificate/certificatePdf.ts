import type { Language } from '../../contract/words.ts';
import { type FontFamily, makePdf, millimetres, placedAt } from '../print/pdf.ts';
import { certificateWords } from '../words/certificate.ts';

/** What a certificate of membership says, each as it is read. */
export type Certificate = {
  name: string;
  document: string;
  union: string;
  number: string;
  joined: string | undefined;
  state: string;
  made: string;
  until: string;
  /** Where its code leads. */
  address: string;
};

/** An A4 page that says who is a member where, with a code by which anybody checks whether it is still so. */
export function certificatePdf(certificate: Certificate, language: Language, family: FontFamily): Promise<Buffer> {
  const words = certificateWords[language];
  const { name, document, union, number, joined, state, made, until, address } = certificate;
  const lines: [string, string | undefined][] = [
    [words.name, name],
    [words.document, document],
    [words.union, union],
    [words.number, number],
    [words.joined, joined],
    [words.state, state],
  ];
  return makePdf(
    {
      info: { title: words.title },
      pageMargins: [millimetres(28), millimetres(60), millimetres(28), 0],
      content: [
        placedAt(28, 30, { text: words.title, bold: true, fontSize: 30, alignment: 'center' }),
        { text: words.says, fontSize: 15, margin: [0, 0, 0, millimetres(8)] },
        {
          layout: 'lightHorizontalLines',
          fontSize: 14,
          table: {
            headerRows: 0,
            widths: [millimetres(40), '*'],
            body: lines.flatMap(([label, value]) => (value ? [[cell(label), { ...cell(value), bold: true }]] : [])),
          },
        },
        { qr: address, fit: millimetres(48), eccLevel: 'M', margin: [0, millimetres(14), 0, millimetres(4)] },
        { text: words.check(until), fontSize: 11, color: '#57606a' },
        { text: words.made(made), fontSize: 13, alignment: 'right', margin: [0, millimetres(14), 0, 0] },
      ],
    },
    family,
  );
}

const cell = (text: string) => ({ text, margin: [0, millimetres(1.5), 0, millimetres(1.5)] });
