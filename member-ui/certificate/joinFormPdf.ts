import type { Fact } from '../../contract/pageView.ts';
import type { Language } from '../../contract/words.ts';
import { type FontFamily, makePdf, millimetres } from '../print/pdf.ts';
import { joinFormWords } from '../words/joinForm.ts';

/** What the form says, each as it is read. */
export type PrintedForm = {
  agreement: { title: string; body: string; at: string } | undefined;
  caseNumber: string;
  person: Fact[];
  answers: Fact[];
  outcome: Fact[];
  made: string;
  until: string;
  /** Where its code leads. */
  address: string;
};

/** The text that was agreed to on a page of its own, then the form, with a code by which anybody checks what is true now. */
export function joinFormPdf(form: PrintedForm, language: Language, family: FontFamily): Promise<Buffer> {
  const words = joinFormWords[language];
  const { agreement, caseNumber, person, answers, outcome, made, until, address } = form;
  return makePdf(
    {
      info: { title: words.title },
      pageMargins: [millimetres(24), millimetres(22), millimetres(24), millimetres(20)],
      defaultStyle: { fontSize: 12, lineHeight: 1.3 },
      content: [
        ...(agreement ? agreed(agreement, words.agreed(agreement.at)) : []),
        heading(words.title),
        { text: `${words.caseNumber} ${caseNumber}`, alignment: 'right', fontSize: 10 },
        ...table(words.person, person),
        ...table(words.answers, answers),
        ...table(words.outcome, outcome),
        { qr: address, fit: millimetres(38), eccLevel: 'M', margin: [0, millimetres(8), 0, millimetres(3)] },
        { text: words.check(until), fontSize: 10, color: '#57606a' },
        { text: words.made(made), alignment: 'right', margin: [0, millimetres(6), 0, 0] },
      ],
    },
    family,
  );
}

const heading = (text: string) => ({ text, bold: true, fontSize: 22, alignment: 'center', margin: [0, 0, 0, 14] });

const agreed = ({ title, body }: { title: string; body: string }, note: string) => [
  heading(title),
  ...body.split(/\n\n+/).map((text) => ({ text, margin: [0, 0, 0, 8] })),
  { text: note, alignment: 'right', margin: [0, 14, 0, 0] },
  { text: '', pageBreak: 'after' },
];

function table(title: string, facts: readonly Fact[]) {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, value }) => [{ text: label }, { text: value, bold: true }]);
  return [
    { text: title, bold: true, fontSize: 14, margin: [0, 10, 0, 4] },
    { table: { widths: [millimetres(45), '*'], body: rows, dontBreakRows: true } },
  ];
}
