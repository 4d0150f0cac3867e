import { Link } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { FieldWidget } from '../../../fields/fieldWidget.ts';
import { text } from '../../../fields/text.tsx';

/** A file to download: the record itself by its name, or the one that a field refers to. */
export const download: FieldWidget = {
  Field: function Download({ field }) {
    const row = useRecordContext();
    const translate = useTranslate();
    const value = row?.[field.name];
    if (!row || !value) return <>—</>;
    const id = field.reference ? value : row.id;
    return (
      <Link href={`/api/files/${id}/content`} download onClick={(event) => event.stopPropagation()}>
        {field.reference ? translate('huiji.download') : String(value)}
      </Link>
    );
  },
  Input: text.Input,
};
