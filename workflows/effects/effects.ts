// The named effects a process document may ask for: a file each, and a line here.
import type { Effect } from './effect.ts';
import { memberJoin } from './memberJoin.ts';

export const effects: ReadonlyMap<string, Effect> = new Map([['member.join', memberJoin]]);
