/** A list in the simple-rest dialect: each is JSON. */
export type ListQuery = {
  /** What is looked for, for example {"state": "active"}. */
  filter?: string;
  /** From the first to the last, for example [0, 24]. */
  range?: string;
  /** A field and ASC or DESC, for example ["createdAt", "DESC"]. */
  sort?: string;
};
