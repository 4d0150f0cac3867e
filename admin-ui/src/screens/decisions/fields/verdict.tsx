import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import type { FieldWidget } from '../../../fields/fieldWidget.ts';
import { JsonView } from '../../../fields/JsonView.tsx';
import { json } from '../../../fields/json.tsx';
import { requestJson } from '../../../providers/requestJson.ts';
import { VerdictView } from '../../inbox/VerdictView.tsx';

/** Stored verdicts, condition by condition; as they are stored where their version of the rules is not kept. */
export const verdict: FieldWidget = {
  Field: function StoredVerdict({ field }) {
    const row = useRecordContext();
    const { data, isPending } = useQuery({
      queryKey: ['decisions', 'explain', row?.id],
      queryFn: () => requestJson(`/decisions/${row?.id}/explain`).then(({ json: answer }) => answer),
      enabled: Boolean(row?.id),
      retry: false,
    });
    if (isPending) return null;
    return data?.length ? <VerdictView verdicts={data} /> : <JsonView value={row?.[field.name]} />;
  },
  Input: json.Input,
  isWide: true,
};
