// What an effect is: the lasting part of a case, as one file of workflows/effects. The verbs of applications make it happen, confirm it,
// undo it and take it back. Each speaks of many cases at once; one case is a list of one, so that one and many cannot differ.

import type { Title } from '../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../models/rows.ts';
import type { RunningNumber } from '../models/store/writing/runningNumbers.ts';
import type { Tx } from '../models/store/writing/transaction.ts';
import type { Created } from '../models/writtenRow.ts';
import type { ReasonItem } from '../rules/engine/documentTypes.ts';
import type { FieldReading } from '../rules/engine/effectContract.ts';

/** What a case is about: a person by his account, or a record of a resource. `any`: an effect that does not touch it. */
export type SubjectKind = 'person' | 'any' | ResourceName;
type SubjectRow<K extends SubjectKind> = Rows[K extends ResourceName ? K : 'account'];
type Reads = Readonly<Record<string, FieldReading>>;

/** Resource → id of the record that came of the case; and what stood in its subject before, to be put back. */
export type Made = Partial<Record<ResourceName, string>> & { before?: Readonly<Record<string, unknown>> };

/** The same as records, as the effect has written them. */
export type MadeRows = { [N in ResourceName]?: Created<N> } & Pick<Made, 'before'>;

/** The answers that an effect reads; what the form need not have, or the person left open, is undefined. */
export type AnswersTo<R extends Reads> = { [F in keyof R]?: R[F]['type'] extends 'boolean' ? boolean : string };

export type EffectCase<K extends SubjectKind = SubjectKind, R extends Reads = Reads> = {
  application: Created<'application'>;
  /** Who is told of it: the person, or who began it for a union. */
  account: Rows['account'];
  /** The union the case is for. */
  union: Rows['union'];
  /** The union that is left, where one is. */
  from: Rows['union'] | undefined;
  /** What it is about, locked until the end of the transaction. */
  subject: SubjectRow<K>;
  /** What it has made, locked. */
  made: { [N in ResourceName]?: Rows[N] };
  /** What stood in its subject before it changed it. */
  before: Readonly<Record<string, unknown>>;
  /** Why, where the process asks for a reason. */
  reason: ReasonItem | undefined;
  read: AnswersTo<R>;
  /** The fields of the form, answered or not. */
  asked: readonly string[];
  /** All answers, with those of the reviewer. */
  data: Record<string, unknown>;
  /** Of its `numbers`, taken beforehand. */
  numbers: Partial<Record<RunningNumber, string>>;
  /** The civil day on which it happens. */
  today: string;
  documentHash: string;
};

/** Why a case is undone after it has happened. */
export type Why = { because: 'rejected' | 'returned' | 'withdrawn'; reason: string };

export type EffectDefinition<K extends SubjectKind, R extends Reads> = {
  name: string;
  title: Title;
  subject: K;
  /** Fields of the form: a process whose form lacks what is required is not published. */
  reads: R;
  numbers?: readonly RunningNumber[];
  /** False: what has happened stays; a process that reviews afterwards is not published with it. */
  undoable: boolean;
  /** It takes back what somebody decided: whoever asks for it appeals. */
  reverses?: true;
  /** A case that is returned keeps what was provisional, and `apply` finds it again; of others it is undone till they come again. */
  staysWhileReturned?: true;
  /** Of each, in order, whether what was provisional is still as it was made; what people have changed since, a job leaves to them. */
  untouched?(tx: Tx, cases: readonly EffectCase<K, R>[]): Promise<readonly boolean[]>;
  /** Whoever reviews has found the union or the employer that was not chosen: what was provisional follows. */
  settle?(tx: Tx, cases: readonly EffectCase<K, R>[]): Promise<void>;
  /** The membership leaves its union: what of its person is still open there is told beforehand. */
  leavesUnion?: true;
  /** What will happen, in sentences, before somebody says yes. The subject is as it is now. */
  preview(found: EffectCase<K, R>): Title[];
  /** It has been asked for, and review comes first: who has to hear of it before then. */
  asked?(tx: Tx, found: EffectCase<K, R>): Promise<void>;
  /** Makes it happen. `provisional`: review comes later and may undo it. @returns what each has made, in order. */
  apply(tx: Tx, cases: readonly EffectCase<K, R>[], options: { provisional: boolean }): Promise<MadeRows[]>;
  /** Review has approved what was provisional. */
  confirm(tx: Tx, cases: readonly EffectCase<K, R>[]): Promise<void>;
  /** Undoes what was provisional. */
  undo(tx: Tx, cases: readonly EffectCase<K, R>[], why: Why): Promise<void>;
  /** Puts back what an approval changed, as if it had not been given; what was provisional stays so. @throws Conflict when something came after it. */
  takeBack(tx: Tx, cases: readonly EffectCase<K, R>[]): Promise<void>;
};

export type Effect = EffectDefinition<SubjectKind, Reads>;

/** Declares an effect. Its file is found in workflows/effects; nothing lists it. */
export const effect = <const K extends SubjectKind, const R extends Reads>(
  definition: EffectDefinition<K, R>,
): Effect => definition as unknown as Effect;
