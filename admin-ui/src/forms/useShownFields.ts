import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormField, FormToFill } from '../../../contract/formToFill.ts';
import { requestJson } from '../providers/requestJson.ts';
import type { Answers } from './answers.ts';

/** The fields that these answers call for; the server decides by the rules by which it will check them. */
export function useShownFields({ hash, fields }: FormToFill, answers: Answers): FormField[] {
  const steering = Object.fromEntries(
    fields.filter(({ steers }) => steers).map(({ name }) => [name, answers[name] ?? null]),
  );
  const hasConditions = Object.keys(steering).length > 0;
  const { data } = useQuery({
    queryKey: ['forms', hash, 'shown', steering],
    queryFn: () =>
      requestJson<{ shown: string[] }>(`/forms/${hash}/shown`, { method: 'POST', send: { data: steering } }).then(
        ({ json }) => json.shown,
      ),
    enabled: hasConditions,
    placeholderData: keepPreviousData,
  });
  if (!hasConditions) return fields;
  return fields.filter(({ name }) => data?.includes(name));
}
