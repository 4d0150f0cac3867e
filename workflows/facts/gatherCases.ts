// Gathers the facts of cases for the decisions that will judge them: only what these name is asked for, in one round trip.
import { type FactCase, isStored, readFacts, type StoredSubject } from '../../models/store/facts/readFacts.ts';
import type { Sanction } from '../../models/store/facts/sanction.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { Facts, Verdict } from '../../rules/engine/documentTypes.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import type { FactDefinition } from '../../rules/facts/factDefinition.ts';
import { type CaseAtHand, earlierFactsOf, factsOf } from './deriveFacts.ts';

/** The decisions that may judge a case, by what they are called here; a place may lack some. */
export type Decisions = Readonly<Record<string, CompiledDecision | undefined>>;
export type CaseQuestion<D extends Decisions> = FactCase & CaseAtHand & { decisions: D };
export type GatheredCase<D extends Decisions> = {
  /** The verdict of a decision the case was gathered for: the facts are reached in no other way, so none that a decision names is missing. */
  judge<K extends keyof D>(decision: K, options?: { trace?: boolean }): Verdict | Extract<D[K], undefined>;
  /** The same as it is kept: with its trace where a person may ask about it. That of a green verdict follows from its facts. */
  judgeToKeep<K extends keyof D>(decision: K): Verdict | Extract<D[K], undefined>;
  /** What keeps the person from the process; undefined when no decision asked. */
  sanction: Sanction | null | undefined;
  /** The union that has somebody to review, where `reviewPath` was given. */
  reviewerUnionId: string | null;
};

/**
 * @param day on which they are judged
 * @param tx when the facts are to be read in a transaction
 */
export async function gatherCases<D extends Decisions>(
  questions: readonly CaseQuestion<D>[],
  day: string,
  tx?: Tx,
): Promise<GatheredCase<D>[]> {
  const asked = questions.map(({ decisions }) => definitionsOf(decisions));
  const named = asked.map((definitions) => new Set(definitions.map(({ subject }) => subject)));
  const stored = new Set<StoredSubject>(named.flatMap((subjects) => [...subjects].filter(isStored)));
  if (questions.some(({ reviewPath }) => reviewPath !== null)) stored.add('reviewer');
  const raws = await readFacts(questions, stored, day, tx);
  return questions.map((question, index): GatheredCase<D> => {
    const raw = raws[index] ?? {};
    const facts: Facts = Object.assign(
      {},
      ...[...(named[index] ?? [])].map((subject) =>
        subject === 'earlierCases' && raw.earlierCases
          ? earlierFactsOf(asked[index] ?? [], raw.earlierCases, question)
          : factsOf(subject, question, raw),
      ),
    );
    const judge: GatheredCase<D>['judge'] = (name, options) => {
      const decision = question.decisions[name as string];
      return (decision && evaluate(decision, facts, options)) as Verdict | Extract<D[typeof name], undefined>;
    };
    return {
      judge,
      judgeToKeep: (name) => {
        const brief = judge(name);
        return brief?.light === 'green' ? brief : judge(name, { trace: true });
      },
      sanction: raw.sanction,
      reviewerUnionId: raw.reviewer ?? null,
    };
  });
}

/** @throws when a decision names a fact that is not in its catalogue: it could not have been published */
function definitionsOf(decisions: Decisions): FactDefinition[] {
  return Object.values(decisions).flatMap((decision) =>
    (decision?.columns ?? []).map(({ fact }) => {
      const definition = decision?.catalogue.get(fact);
      if (!definition) throw new Error(`there is no fact ${fact}`);
      return definition;
    }),
  );
}
