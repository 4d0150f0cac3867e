import { Link } from '@mui/material';
import { apiUrl } from '../providers/requestJson.ts';

type StoredFile = { id: string; name: string };

/** What the widget of files answers: each with its id and its name, and nothing else. */
export const isStoredFiles = (value: unknown): value is StoredFile[] =>
  Array.isArray(value) && value.length > 0 && value.every(isStoredFile);

const isStoredFile = (value: unknown): value is StoredFile =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'id,name' &&
  Object.values(value).every((each) => typeof each === 'string');

/** Links; who may not see the case gets nothing behind them. */
export const StoredFiles = ({ files }: { files: readonly StoredFile[] }) => (
  <>
    {files.map(({ id, name }) => (
      <Link key={id} href={`${apiUrl}/files/${id}/content`} download={name} sx={{ display: 'block' }}>
        {name}
      </Link>
    ))}
  </>
);
