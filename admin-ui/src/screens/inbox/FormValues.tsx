import { Box, Typography } from '@mui/material';
import { JsonView } from '../../fields/JsonView.tsx';
import type { Row } from '../../providers/meta.ts';
import type { Explanation } from './explanation.ts';

/** What the person filled in, by the titles of his form, with the notes of an earlier return beside it. */
export function FormValues({ row, form }: { row: Row; form: Explanation['form'] | undefined }) {
  const data = (row.data ?? {}) as Record<string, unknown>;
  const notes = (row.fieldNotes ?? {}) as Record<string, string>;
  const fields = form?.fields ?? Object.keys(data).map((name) => ({ name, title: name }));
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(110px, max-content) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: { xs: 0, sm: 0.75 },
      }}
    >
      {fields.map((field) => (
        <Box key={field.name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 14 }}>
            {field.title}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 14, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}>
            <JsonView
              value={
                'label' in field && field.label !== null && field.label !== undefined ? field.label : data[field.name]
              }
            />
            {notes[field.name] && (
              <Typography variant="body2" sx={{ color: 'warning.main' }}>
                {notes[field.name]}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
