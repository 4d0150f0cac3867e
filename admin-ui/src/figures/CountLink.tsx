import { Box } from '@mui/material';
import { Link } from 'react-admin';
import { listLink } from '../providers/listLink.ts';
import { useWriting } from '../providers/useWriting.ts';

type Props = {
  count: number;
  /** Of the list that it opens. */
  path: string;
  filter: Record<string, unknown>;
  text?: string;
  name: string;
};

/** A number that opens what it counts; none is no link. */
export function CountLink({ count, path, filter, text, name }: Props) {
  const writing = useWriting();
  const shown = text ?? writing.number(count);
  if (count === 0) return <Box component="span">{shown}</Box>;
  return (
    <Link to={listLink(path, filter)} aria-label={`${name} ${shown}`} sx={{ color: 'inherit' }}>
      {shown}
    </Link>
  );
}
