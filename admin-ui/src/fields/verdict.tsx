import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import type { ExplainedVerdict } from '../../../contract/explanation.ts';
import { requestJson } from '../providers/requestJson.ts';
import { VerdictView } from '../screens/inbox/VerdictView.tsx';
import type { FieldWidget } from './fieldWidget.ts';
import { JsonView } from './JsonView.tsx';
import { json } from './json.tsx';

/** Stored verdicts, condition by condition; as they are stored where their version of the rules is not kept. */
export const verdict: FieldWidget = {
  Field: function StoredVerdict({ field }) {
    const row = useRecordContext();
    const { data, isPending } = useQuery({
      queryKey: ['decisions', 'explain', row?.id],
      queryFn: () =>
        requestJson<ExplainedVerdict[]>(`/decisions/${row?.id}/explain`).then(({ json: answer }) => answer),
      enabled: Boolean(row?.id),
      retry: false,
    });
    if (isPending) return null;
    return data?.length ? <VerdictView verdicts={data} /> : <JsonView value={row?.[field.name]} />;
  },
  Input: json.Input,
};
