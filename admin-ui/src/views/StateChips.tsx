import { Box, Chip } from '@mui/material';
import { useListContext, useLocale } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { choiceTitle } from '../fields/choiceTitle.ts';
import { useWords } from '../providers/useWords.ts';
import { viewWords } from './words.ts';

/** The usual filter at one tap: the states a record may be in, as its resource says. */
export function StateChips({ resource }: { resource: ResourceMeta }) {
  const words = useWords();
  const locale = useLocale();
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const state = resource.fields.find(({ name }) => name === 'state');
  if (!state?.choices || !state.filterable || !resource.list.filters.includes('state')) return null;
  const chosen: unknown[] = [filterValues.state ?? []].flat();
  const toggle = (value: string) => {
    const { state: _, ...others } = filterValues;
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    setFilters(next.length ? { ...others, state: next } : others, displayedFilters);
  };
  return (
    <Box role="group" aria-label={words(viewWords.states)} sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', p: 1 }}>
      {state.choices.map(({ value }) => (
        <Chip
          key={value}
          size="small"
          clickable
          color={chosen.includes(value) ? 'primary' : 'default'}
          variant={chosen.includes(value) ? 'filled' : 'outlined'}
          aria-pressed={chosen.includes(value)}
          label={choiceTitle(state, value, locale)}
          onClick={() => toggle(value)}
        />
      ))}
    </Box>
  );
}
