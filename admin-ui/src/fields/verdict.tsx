import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { requestJson } from '../providers/requestJson.ts';
import type { Verdict } from '../screens/inbox/explanation.ts';
import { VerdictView } from '../screens/inbox/VerdictView.tsx';
import type { FieldWidget } from './fieldWidget.ts';
import { JsonView } from './JsonView.tsx';
import { json } from './json.tsx';

/** A stored verdict, condition by condition; as it is stored where its version of the rules is not kept. */
export const verdict: FieldWidget = {
  Field: function StoredVerdict({ field }) {
    const row = useRecordContext();
    const { data, isPending } = useQuery({
      queryKey: ['decisions', 'explain', row?.id],
      queryFn: () => requestJson<Verdict | null>(`/decisions/${row?.id}/explain`).then(({ json: answer }) => answer),
      enabled: Boolean(row?.id),
      retry: false,
    });
    if (isPending) return null;
    return data ? <VerdictView verdicts={[data]} /> : <JsonView value={row?.[field.name]} />;
  },
  Input: json.Input,
};
