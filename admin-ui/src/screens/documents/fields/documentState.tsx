import { Chip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { choice } from '../../../fields/choice.tsx';
import type { FieldWidget } from '../../../fields/fieldWidget.ts';
import { requestJson } from '../../../providers/requestJson.ts';
import { useWords } from '../../../providers/useWords.ts';
import { documentWords } from '../words.ts';

/** The state of a version; of several that were published, the one that holds today stands out. */
export const documentState: FieldWidget = {
  ...choice,
  Field: function DocumentState({ field }) {
    const row = useRecordContext();
    const words = useWords();
    const { data = [] } = useQuery({
      queryKey: ['documents', 'inForce'],
      queryFn: () => requestJson<string[]>('/documentsInForce').then(({ json }) => json),
    });
    if (!row || !data.includes(String(row.id))) return <choice.Field field={field} />;
    return <Chip size="small" color="success" label={words(documentWords.inForce)} />;
  },
};
