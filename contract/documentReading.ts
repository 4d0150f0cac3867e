// A rule document as people read it: `GET /api/documents/:id/reading`.

/** The id of a version that is in force: `GET /api/documentsInForce`. */
export type VersionInForce = string;

/** A decision as a table: a column for each fact that some row asks about. */
export type DecisionTable = {
  columns: string[];
  rows: DecisionTableRow[];
};

export type DecisionTableRow = {
  id: string;
  /** None of the last row: what holds where no other row spoke. */
  says?: string | undefined;
  /** What is needed, in the order of the columns; '' where a row does not ask. */
  cells: string[];
  outcome: string;
  light?: 'green' | 'amber' | 'red' | undefined;
  reason?: string | undefined;
  fix?: string | undefined;
};

/** Something listed in columns, cell by cell as it is read. */
export type ReadTable = { title: string; columns: string[]; rows: string[][] };

export type DocumentReading = {
  /** Whether this is what governs its union today. */
  inForce: boolean;
  /** What governs it instead. */
  current: { id: string; number: number | null; title: string } | null;
  table: DecisionTable | null;
  /** What other kinds list. */
  tables: ReadTable[];
  sentences: string[];
  /** Sentences that only what is in force has, and those that only this one has. */
  gone: string[];
  added: string[];
};
