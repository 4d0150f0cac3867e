import { Alert } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { Override } from '../../override.ts';
import type { Row } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';

const titles = {
  early: { zh: '请提前联系该工会', en: 'Call the union beforehand' },
  calendar: { zh: '走访日程', en: 'Calendar of visits' },
};

function Hint() {
  const words = useWords();
  const row = useRecordContext<Row>();
  return <Alert severity="info">{`${words(titles.early)}：${row?.visitOn}`}</Alert>;
}

export const override: Override = {
  extra: Hint,
  menu: [{ to: '/visits?displayedFilters=%7B%7D', title: titles.calendar, icon: 'Calendar' }],
};
