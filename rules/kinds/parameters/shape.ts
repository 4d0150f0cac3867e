import type { ReadTable } from '../../../contract/documentReading.ts';
import type { Finding } from '../../../contract/finding.ts';
import type { Language } from '../../../contract/words.ts';
import type { CheckContext, ParametersDocument } from '../../engine/documentTypes.ts';

/** What the values of one key look like: a file of ./shapes, named after the key, that exports `shape`. */
export type ParameterShape = {
  /** JSON Schema of one value. */
  schema: Readonly<Record<string, unknown>>;
  /** What the schema cannot say; it is asked only about values of the right shape. */
  lint(document: ParametersDocument, context: CheckContext): Finding[];
  /** A value in words, line by line. */
  sentences(value: Readonly<Record<string, unknown>>, language: Language): string[];
  tables(document: ParametersDocument, language: Language): ReadTable[];
};
