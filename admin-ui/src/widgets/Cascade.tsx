import { Box, FormControl, FormHelperText, FormLabel, MenuItem, TextField } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { Industries } from '../../../contract/place.ts';
import { requestJson } from '../providers/requestJson.ts';
import type { FormWidgetProps } from './formWidget.ts';

type Props = FormWidgetProps & {
  /** Where the nodes below one, or the first ones, are asked for. */
  pathOf: (parent: string | undefined) => string;
  /** From the first level down to what is chosen. */
  chain: readonly string[];
  onChain: (chain: readonly string[]) => void;
};

/** A tree, one list a level: each choice opens the next. */
export function Cascade({ field, error, disabled, pathOf, chain, onChain }: Props) {
  const translate = useTranslate();
  const parents = [undefined, ...chain];
  const levels = useQueries({
    queries: parents.map((parent) => ({
      queryKey: ['tree', pathOf(parent)],
      queryFn: () => requestJson<Industries>(pathOf(parent)).then(({ json }) => json.items),
    })),
  });
  return (
    <FormControl component="fieldset" error={Boolean(error)} disabled={disabled ?? false} fullWidth margin="dense">
      <FormLabel component="legend" required={field.required ?? false} sx={{ fontSize: 12 }}>
        {field.title}
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {levels.map(({ data = [] }, level) =>
          data.length === 0 ? null : (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place in the tree
              key={level}
              select
              size="small"
              hiddenLabel
              disabled={disabled ?? false}
              value={data.some(({ id }) => id === chain[level]) ? chain[level] : ''}
              onChange={({ target }) => onChain([...chain.slice(0, level), target.value].filter(Boolean))}
              sx={{ minWidth: 130, flex: '1 1 130px' }}
              slotProps={{
                select: {
                  displayEmpty: true,
                  // It would name itself by what is chosen in it.
                  SelectDisplayProps: {
                    'aria-label': `${field.title} ${level + 1}`,
                    'aria-labelledby': undefined,
                  },
                },
              }}
            >
              <MenuItem value="">{translate('huiji.form.choose')}</MenuItem>
              {data.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          ),
        )}
      </Box>
      {(error ?? field.hint) && <FormHelperText>{error ?? field.hint}</FormHelperText>}
    </FormControl>
  );
}
