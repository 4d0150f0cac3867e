import type { ManualStep } from '../../contract/manualStep.ts';
import type { Language } from '../../contract/words.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { rulebook } from '../documents/rulebook.ts';

/** The steps of the manuals in force at the reader's unions, each once. */
export async function manualSteps(actor: PersonActor, language: Language): Promise<ManualStep[]> {
  const book = await rulebook();
  const keys = new Set(book.published('manual').map(({ key }) => key));
  const steps = actor.powers.flatMap(({ path }) => {
    const rules = book.at(path, undefined, language);
    return [...keys].flatMap((key) => {
      const { hash, document } = rules.document('manual', key) ?? {};
      return (document?.steps ?? []).map(
        ({ id, step, says, screens }): ManualStep => ({
          id: `${hash}/${id}`,
          manual: document?.title ?? '',
          ...{ step, says, screens },
        }),
      );
    });
  });
  return [...new Map(steps.map((step) => [step.id, step])).values()];
}
