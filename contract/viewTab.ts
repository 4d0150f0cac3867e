/** A view as a tab over its list. No `total`: it cannot be listed by this reader any more. */
export type ViewTab = {
  id: string;
  title: string;
  filter: { [field: string]: unknown };
  sort: { field: string; order: 'ASC' | 'DESC' } | null;
  hiddenColumns: string[];
  shared: boolean;
  total?: number;
  estimated?: boolean;
  /** The reader may take it away. */
  removable: boolean;
};
