import { TableCell } from '@mui/material';
import type { Title } from '../../../contract/words.ts';
import { useWords } from '../providers/useWords.ts';

type Props<Name extends string> = { names: readonly Name[]; measures: Record<Name, { title: Title; says: Title }> };

/** What stands above the numbers of a table, each with what it counts. */
export function MeasureHeads<Name extends string>({ names, measures }: Props<Name>) {
  const words = useWords();
  return names.map((name) => (
    <TableCell key={name} align="right" title={words(measures[name].says)}>
      {words(measures[name].title)}
    </TableCell>
  ));
}
