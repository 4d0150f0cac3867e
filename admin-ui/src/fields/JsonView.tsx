import { Box } from '@mui/material';
import { useWriting } from '../providers/useWriting.ts';

type Props = {
  value: unknown;
  depth?: number;
  /** What a name or a value that is a code is called. */
  word?: (code: string) => string;
};
const asItIs = (code: string) => code;

/** Any JSON as nested names and values: readable without knowing JSON. */
export function JsonView({ value, depth = 0, word = asItIs }: Props) {
  const writing = useWriting();
  if (value === null || value === undefined || value === '') return <>—</>;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return <>{value.length > 0 ? writing.list(value.map((item) => word(String(item)))) : '—'}</>;
  if (typeof value !== 'object') return <span style={{ overflowWrap: 'anywhere' }}>{word(String(value))}</span>;
  const entries = Object.entries(value);
  if (entries.length === 0) return <>—</>;
  return (
    <Box component="dl" sx={{ m: 0, pl: depth > 0 ? 1.5 : 0, borderLeft: depth > 0 ? 1 : 0, borderColor: 'divider' }}>
      {entries.map(([key, item]) => (
        <Box key={key} sx={{ display: isNested(item) ? 'block' : 'flex', gap: 1, py: 0.25, fontSize: 14 }}>
          <Box component="dt" sx={{ color: 'text.secondary', minWidth: 90, overflowWrap: 'anywhere' }}>
            {Array.isArray(value) ? Number(key) + 1 : word(key)}
          </Box>
          <Box component="dd" lang={languages[key]} sx={{ m: 0, minWidth: 0 }}>
            <JsonView value={item} depth={depth + 1} word={word} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Of a text that is kept in both languages, each says which it is. */
const languages: Readonly<Record<string, string>> = { zh: 'zh-CN', en: 'en' };

const isNested = (item: unknown) => typeof item === 'object' && item !== null && Object.keys(item).length > 0;
