// A copy of what is held of a person, as he takes it with him.
import type { OwnLine } from './ownRecord.ts';

/** `lines`: as people read it. `values`: the same for a machine, under the names of the fields. `content`: of a file. */
export type CopiedRecord = { lines: OwnLine[]; values: Record<string, unknown>; content?: CopiedFile };

export type CopiedFile = { name: string; media: string; base64: string };

export type PersonalCopy = {
  name: string;
  madeAt: string;
  sections: { resource: string; title: string; kept: string; records: CopiedRecord[] }[];
  /** What names him and is not copied, with the reason. */
  left: { title: string; why: string }[];
};
