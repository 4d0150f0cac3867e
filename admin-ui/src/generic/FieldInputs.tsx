import { Box } from '@mui/material';
import { Labeled, useLocale } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { isMasked } from '../providers/isMasked.ts';
import type { Row } from '../providers/meta.ts';

/** Inputs for what may be written; fixed and masked fields are shown, not offered. */
export function FieldInputs({ resource, row }: { resource: ResourceMeta; row?: Row }) {
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
        gridAutoFlow: 'dense',
        columnGap: 2,
        width: '100%',
      }}
    >
      {resource.fields
        .filter(({ system }) => !system)
        .map((field) => {
          const { Field, Input, isWide } = widgetOf(field);
          const isShown = row && (field.fixed || isMasked(field, row));
          return (
            <Box key={field.name} sx={isWide ? { gridColumn: '1 / -1' } : undefined}>
              {isShown ? (
                <Labeled source={field.name} sx={{ mb: 2 }}>
                  <Shown>
                    <Field field={field} />
                  </Shown>
                </Labeled>
              ) : (
                <Input field={field} helperText={field.hint?.[locale]} />
              )}
            </Box>
          );
        })}
    </Box>
  );
}

const Shown = ({ children }: { children: React.ReactNode; source?: string }) => (
  <Box sx={{ minHeight: 32 }}>{children}</Box>
);
