import { RecordContextProvider, ReferenceField, TextField, useTranslate } from 'react-admin';
import type { Row } from '../../providers/meta.ts';

/** The union a case is for; where one is left, both. */
export function CaseUnions({ row, link = false }: { row: Row; link?: 'show' | false }) {
  const translate = useTranslate();
  const union = (source: string) => (
    // A union that is left may lie outside what the reader looks after.
    <ReferenceField source={source} reference="unions" link={link} empty={translate('huiji.inbox.otherUnion')}>
      <TextField source="name" />
    </ReferenceField>
  );
  return (
    <RecordContextProvider value={row}>
      {row.fromUnionId && <>{union('fromUnionId')} → </>}
      {union('unionId')}
    </RecordContextProvider>
  );
}
