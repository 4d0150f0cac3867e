import type { Language, Title } from '../../contract/words.ts';
import type { FactType } from '../facts/factDefinition.ts';

/** A widget of a form field: what an answer is, whatever it is drawn with. A file of rules/widgets exports one as `widget`. */
export type FormWidget = {
  /** JSON Schema of an answer. */
  schema: Record<string, unknown>;
  /** As what rules of the form and conditions of later fields may test an answer; undefined: not at all. */
  type?: FactType;
  /** The plea for an answer, before the name of the field. */
  ask: Title;
  /** It offers the codes of a table, which its field must name. */
  needsChoices?: boolean;
  /** An answer is the id of a record of a resource, which people know by one of its fields. */
  record?: { resource: 'division' | 'union' | 'employer'; title: string };
  /** What of the record anybody who fills in a form may see: later fields may begin with it. */
  tells?: readonly string[];
  /** Answers that name no record, in words. */
  besides?: Readonly<Record<string, Title>>;
  /** A record that an answer names, and that whoever gives the answer must be able to see. */
  names?(answer: unknown): { resource: 'member'; id: string } | undefined;
  /** An answer is a list of stored files (id, name): they hang on the case and are shown as links. */
  holdsFiles?: boolean;
  /** Answers that are right and answers that are refused, as a test holds it to; a widget that offers a table is given `sex`. */
  examples: { right: readonly unknown[]; wrong: readonly unknown[] };
  /** An answer as people read it, where it is neither text nor a code nor a record. */
  inWords?(answer: unknown, language: Language): string;
};

export const fillIn: Title = { zh: '请填写', en: 'Fill in' };
export const choose: Title = { zh: '请选择', en: 'Choose' };
