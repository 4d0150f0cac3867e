import { Checkbox } from '@mui/material';
import { useListContext, useRecordContext, useTranslate } from 'react-admin';
import type { Row } from '../providers/meta.ts';

/** Chooses a row. react-admin's own box carries its name on an element that may not have one. */
export function SelectBox() {
  const row = useRecordContext<Row>();
  const { selectedIds, onToggleItem } = useListContext<Row>();
  const translate = useTranslate();
  if (!row) return null;
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.5 }}
      checked={selectedIds.includes(row.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => onToggleItem(row.id)}
      slotProps={{ input: { 'aria-label': translate('ra.action.select_row') } }}
    />
  );
}
