import { type Figure, milliseconds } from '../support/figure.ts';
import { median } from '../support/quantiles.ts';
import type { Load } from './loadPage.ts';

/** As the measures are commonly called good. */
const reach = { paint: 2_500, shift: 0.1, blocked: 200 };

type Measures = Omit<Load, 'text'>;

/** Of the loads of a page and of its text alone. */
export function loadFigures(what: string, loads: { page: readonly Load[]; plain: readonly Load[] }): Figure[] {
  const page = medianLoad(loads.page);
  const plain = medianLoad(loads.plain);
  const limited = (name: string, measured: string, measure: keyof typeof reach): Figure => ({
    what: `${what}: ${name}`,
    measured,
    value: page[measure],
    reach: { atMost: reach[measure] },
  });
  return [
    limited('largest paint (LCP)', milliseconds(page.paint), 'paint'),
    {
      what: `${what}: largest paint ÷ of its text alone`,
      measured: milliseconds(page.paint),
      floor: milliseconds(plain.paint),
      value: page.paint / plain.paint,
    },
    {
      what: `${what}: bytes ÷ of its text alone`,
      measured: kilobytes(page.bytes),
      floor: kilobytes(plain.bytes),
      value: page.bytes / plain.bytes,
    },
    limited('what jumps (CLS)', page.shift.toFixed(3), 'shift'),
    limited('blocked (TBT)', milliseconds(page.blocked), 'blocked'),
  ];
}

function medianLoad(loads: readonly Load[]): Measures {
  const middle = (pick: (load: Load) => number) => median(loads.map(pick));
  return {
    paint: middle(({ paint }) => paint),
    shift: middle(({ shift }) => shift),
    blocked: middle(({ blocked }) => blocked),
    bytes: middle(({ bytes }) => bytes),
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
