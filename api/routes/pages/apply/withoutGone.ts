import { Invalid } from '../../../../errors.ts';

/** The answers without the files that are no longer there: what the page shows can be sent in again as it stands. */
export function withoutGone(answers: Record<string, unknown>, error: unknown): Record<string, unknown> {
  if (!(error instanceof Invalid)) return answers;
  const gone = new Set(error.errors.map(({ path, seen }) => `${path} ${seen}`));
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      Array.isArray(answer) ? answer.filter((each) => !gone.has(`${name} ${(each as { id?: string })?.id}`)) : answer,
    ]),
  );
}
