// Looking for a record without knowing which list it stands in.

export type SearchText = {
  /** @maxLength 100 */
  q: string;
};

/** `says`: what tells it from others of the same name, in words. */
export type Hit = { id: string; title: string; says: string[] };
/** The first hits among the records of one resource, and how many there are. */
export type HitGroup = { resource: string; hits: Hit[]; total: number };

export type NumberKind = 'documentNumber' | 'phone';
/** `number`: what was typed is a whole number of a person. Nothing was searched: it is looked up with a reason. */
export type SearchAnswer = { number?: NumberKind; groups: HitGroup[] };

export type NumberToLookUp = {
  by: NumberKind;
  /**
   * @minLength 4
   * @maxLength 40
   */
  number: string;
  /**
   * @minLength 2
   * @maxLength 200
   */
  reason: string;
};
