// Where to apply: regions, industries, unions.

/** A step of the region cascade. */
export type Division = { id: string; name: string; fullName: string; level: string; hasChildren: boolean };
export type Divisions = { items: Division[] };
export type DivisionQuery = {
  /** @format divisionCode */
  parent?: string;
};

/** A step of the industry cascade. */
export type Industry = { id: string; name: string; hasChildren: boolean };
export type Industries = { items: Industry[] };

export type UnionAnswer = {
  /** null: an employer that has no union yet. */
  id: string | null;
  /** Of the union; of the employer where there is none. */
  name: string;
  /** '某省总工会 › 某市总工会（产业：某省教育工会）' */
  where: string;
  acceptsMembers: boolean;
  /** In the region or the industry that was asked for; true when none was. */
  inRegion: boolean;
  employerId: string | null;
  employerName: string | null;
  /** It cannot be joined itself, but unions below it can. */
  leads?: boolean;
  /** What to do instead, when this one cannot be chosen or lies elsewhere. */
  advice?: string;
};
export type UnionAnswers = {
  items: UnionAnswer[];
  /** There are more than are listed. */
  more?: boolean;
  /** The union they stand below, where that was asked for. */
  above?: { id: string; name: string };
  /** `after` of the next page. */
  next?: string;
};
export type UnionQuery = {
  q?: string;
  division?: string;
  /** @format uuid */
  industry?: string;
  /**
   * Instead of a search: those that can be joined below a union.
   * @format uuid
   */
  below?: string;
  /** @format uuid */
  after?: string;
};

/** The union one applies to: a signed code, or a union, or a division. */
export type Place = {
  u?: string;
  /** @format uuid */
  union?: string | null;
  /** @format divisionCode */
  division?: string | null;
};
export type IndustryQuery = Place & {
  /** @format uuid */
  parent?: string;
};
