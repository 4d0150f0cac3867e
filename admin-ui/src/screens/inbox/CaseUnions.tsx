import { Link, useTranslate } from 'react-admin';
import type { Row } from '../../providers/meta.ts';

/** The union a case is for; where one is left, both. Of a whole case they lead to their records, of a line in a list nowhere. */
export function CaseUnions({ row }: { row: Row }) {
  const translate = useTranslate();
  const union = (field: 'fromUnionId' | 'unionId') => {
    const name = row._labels?.[field] ?? translate('huiji.inbox.otherUnion');
    return row._opens?.includes(field) ? <Link to={`/unions/${row[field]}/show`}>{name}</Link> : name;
  };
  return (
    <>
      {row.fromUnionId && <>{union('fromUnionId')} → </>}
      {row.unionId ? union('unionId') : translate('huiji.inbox.otherUnion')}
    </>
  );
}
