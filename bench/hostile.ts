// Documents made to stop the server: how soon each is refused while somebody else waits for his turn.
import { factCatalogue } from '../rules/facts/catalogue.ts';
import { checkDocument } from '../rules/kinds/checkDocument.ts';
import { hostileDocuments } from '../tests/rules/kinds/hostileDocuments.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { p95 } from './support/quantiles.ts';
import { timesOf } from './support/timesOf.ts';

export async function hostile({ rounds }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, make, code] of hostileDocuments) {
    const document = make();
    const refuse = async () => {
      if (!checkDocument(document, { catalogue: factCatalogue }).some((finding) => finding.code === code))
        throw new Error(`${what} was not refused`);
    };
    const { refused } = await timesOf({ refused: refuse }, 10 * rounds);
    figures.push({
      what: `${what}: p95`,
      measured: milliseconds(p95(refused)),
      value: p95(refused),
      reach: { atMost: 50 },
    });
  }
  return figures;
}
