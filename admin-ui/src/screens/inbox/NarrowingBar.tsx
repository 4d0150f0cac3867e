import { Autocomplete, Box, Button, Chip, MenuItem, TextField, type Theme, useMediaQuery } from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetList, useGetOne, useLocale } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import type { Narrowing } from './narrowing.ts';
import { narrowingWords } from './words.ts';

type Props = { narrowing: Narrowing; onNarrow: (change: Narrowing) => void };
const pause = 300;

/** By name or number, by lower union, by process. On a phone folded away; what is in force can be read and taken away. */
export function NarrowingBar({ narrowing, onNarrow }: Props) {
  const words = useWords();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [isOpen, setIsOpen] = useState(false);
  const isInForce = Object.keys(narrowing).length > 0;
  const clear = (
    <Button size="small" onClick={() => onNarrow({ q: '', unionId_under: '', process: '' })}>
      {words(narrowingWords.clear)}
    </Button>
  );
  if (isNarrow && !isOpen)
    return (
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', my: 1 }}>
        <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
          {words(narrowingWords.open)}
        </Button>
        <InForce narrowing={narrowing} onNarrow={onNarrow} />
      </Box>
    );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { md: '260px 300px 200px auto' },
        gap: 1,
        my: 1,
        justifyContent: 'start',
      }}
    >
      <Find q={narrowing.q ?? ''} onFind={(q) => onNarrow({ q })} />
      <UnionChoice id={narrowing.unionId_under} onChoose={(id) => onNarrow({ unionId_under: id })} />
      <ProcessChoice chosen={narrowing.process} onChoose={(process) => onNarrow({ process })} />
      {isInForce && clear}
    </Box>
  );
}

function Find({ q, onFind }: { q: string; onFind: (q: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    const settled = typed.trim();
    if (settled === q || settled.length === 1) return;
    const timer = setTimeout(() => onFind(settled), pause);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      type="search"
      size="small"
      label={words(narrowingWords.find)}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      slotProps={{ htmlInput: { maxLength: 100 } }}
    />
  );
}

function UnionChoice({ id, onChoose }: { id: string | undefined; onChoose: (id: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const q = typed.trim();
  const { data: found = [] } = useGetList<Row>(
    'unions',
    {
      filter: q.length >= 2 ? { q } : {},
      sort: resourceMeta('unions')?.list.sort,
      pagination: { page: 1, perPage: 20 },
    },
    { enabled: isOpen },
  );
  const { data: chosen } = useGetOne<Row>('unions', { id: id ?? '' }, { enabled: Boolean(id) });
  return (
    <Autocomplete
      size="small"
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={found}
      value={(id && chosen) || null}
      getOptionLabel={({ name }) => String(name ?? '')}
      getOptionKey={(union) => union.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(all) => all}
      onInputChange={(_, text, why) => setTyped(why === 'input' ? text : '')}
      onChange={(_, union) => onChoose(union ? String(union.id) : '')}
      renderInput={(parameters) => <TextField {...parameters} label={words(narrowingWords.union)} />}
    />
  );
}

function ProcessChoice({ chosen, onChoose }: { chosen: string | undefined; onChoose: (process: string) => void }) {
  const words = useWords();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const field = processField();
  if (!field?.choices) return null;
  return (
    <TextField
      select
      size="small"
      label={words(narrowingWords.process)}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{words(narrowingWords.all)}</MenuItem>
      {field.choices.map((each) => (
        <MenuItem key={each.value} value={each.value}>
          {each[locale] || each.zh}
        </MenuItem>
      ))}
    </TextField>
  );
}

function InForce({ narrowing, onNarrow }: Props) {
  const locale = useLocale();
  const { unionId_under: unionId, process, q } = narrowing;
  const { data: union } = useGetOne<Row>('unions', { id: unionId ?? '' }, { enabled: Boolean(unionId) });
  const field = processField();
  return (
    <>
      {q && <Chip size="small" label={q} onDelete={() => onNarrow({ q: '' })} />}
      {union && <Chip size="small" label={String(union.name)} onDelete={() => onNarrow({ unionId_under: '' })} />}
      {process && field && (
        <Chip size="small" label={choiceTitle(field, process, locale)} onDelete={() => onNarrow({ process: '' })} />
      )}
    </>
  );
}

const processField = () => resourceMeta('applications')?.fields.find(({ name }) => name === 'process');
