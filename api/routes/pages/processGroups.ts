import type { ProcessOffer } from '../../../contract/processes.ts';
import type { Language } from '../../../contract/words.ts';
import type { ProcessEntry, ProcessGroup } from '../../../member-ui/components/ProcessList.tsx';
import { meWords } from '../../../member-ui/words/me.ts';
import { isIn } from '../../../models/descriptor/states.ts';

/** As a page lists them: what is open first, under the headings that the documents give. */
export function processGroups(listed: readonly ProcessOffer[], language: Language): ProcessGroup[] {
  const words = meWords[language].processes;
  const groups = new Map<string, ProcessEntry[]>();
  const byOpen = [...listed].sort((a, b) => Number(isAtHand(b)) - Number(isAtHand(a)));
  for (const process of byOpen) {
    const title = process.group ?? words.title;
    groups.set(title, [...(groups.get(title) ?? []), entryOf(process)]);
  }
  return [...groups].map(([title, processes]) => ({ title, processes }));
}

const isAtHand = ({ open, application }: ProcessOffer): boolean => open || application !== null;

function entryOf({ key, title, description, open, why, application }: ProcessOffer): ProcessEntry {
  return {
    ...{ key, title, open, why },
    says: description ?? undefined,
    application: application
      ? { href: `/me/applications/${application.id}`, isUnderWay: isIn('application', application, 'inProgress') }
      : undefined,
  };
}
