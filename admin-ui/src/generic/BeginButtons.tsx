import { Typography } from '@mui/material';
import { CreateButton, RecordContextProvider, useResourceContext, useTranslate } from 'react-admin';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { useWords } from '../providers/useWords.ts';
import { begunFrom } from './begunFrom.ts';

/** Buttons for what can be begun from this row only; and why not, where the row lacks what it is about. */
export function BeginButtons({ row }: { row: Row }) {
  const resource = resourceMeta(useResourceContext());
  const translate = useTranslate();
  const words = useWords();
  if (!resource) return null;
  const titleOf = (path: string) =>
    translate('ra.page.create', { name: translate(`resources.${path}.name`, { smart_count: 1 }) });
  return (
    // What is begun is a record of its own: whose the present row is does not matter.
    <RecordContextProvider value={undefined}>
      {begunFrom(resource, row).map((from) =>
        'lacks' in from ? (
          <Typography
            key={from.begun.path}
            variant="body2"
            sx={{ color: 'text.secondary', alignSelf: 'center', px: 1 }}
          >
            {translate('huiji.begin.lacks', { title: titleOf(from.begun.path), field: words(from.lacks.title) })}
          </Typography>
        ) : (
          <CreateButton
            key={from.begun.path}
            resource={from.begun.path}
            label={titleOf(from.begun.path)}
            to={{
              pathname: `/${from.begun.path}/create`,
              search: `?source=${encodeURIComponent(JSON.stringify(from.preset))}`,
            }}
          />
        ),
      )}
    </RecordContextProvider>
  );
}
