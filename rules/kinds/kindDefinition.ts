import type { ReadTable } from '../../contract/documentReading.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Language } from '../../contract/words.ts';
import type { Bilingual } from '../../errors.ts';
import type { CheckContext } from '../engine/documentTypes.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';

/** What a folder of rules/kinds exports as `kind` from kind.ts, beside its schema.json and cases.json. `D`: the documents of the kind. */
export type KindDefinition<D> = {
  title: Bilingual;
  /** What the schema cannot say; it is asked only about documents of the right shape. */
  lint(document: D, context: CheckContext): Finding[];
  /** A document in words, where it says more than its title: read in the language of the catalogue. */
  sentence?(document: D, catalogue: FactCatalogue): string;
  /** What of it is best seen in columns; `language`: that the document was read in. */
  tables?(document: D, language: Language): ReadTable[];
};
