import { type Figure, isReached } from './figure.ts';

const heads = ['bench', 'what', 'measured', 'floor', 'value', 'reach', ''];

/** The figures as a Markdown table. */
export function figureTable(bench: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    bench,
    figure.what,
    figure.measured,
    figure.floor ?? '–',
    valueText(figure),
    reachText(figure),
    figure.reach ? (isReached(figure) ? 'ok' : 'MISSED') : '',
  ]);
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] as string)].map(width)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] as number)).join(' | ')} |`;
  return [line(heads), `| ${widths.map((each) => '-'.repeat(each)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

const valueText = ({ value, spread }: Figure) =>
  spread ? `${shortNumber(value)} (${spread.map(shortNumber).join(' – ')})` : shortNumber(value);

function reachText({ reach }: Figure): string {
  if (!reach) return '';
  return 'atLeast' in reach ? `≥ ${reach.atLeast}` : `≤ ${reach.atMost}`;
}

const shortNumber = (value: number) =>
  value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** Chinese characters are two columns wide. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));
