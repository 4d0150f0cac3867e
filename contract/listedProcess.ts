/** A process as a person finds it among all: whether he may begin it, or why not. */
export type ListedProcess = {
  key: string;
  title: string;
  /** What it is listed under. */
  group: string | null;
  description: string | null;
  open: boolean;
  /** Why not, in sentences. */
  why: string[];
  /** What he has begun and not brought to an end. */
  application: { id: string; state: string } | null;
};
