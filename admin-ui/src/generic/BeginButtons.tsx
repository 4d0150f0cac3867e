import { CreateButton, RecordContextProvider, useResourceContext, useTranslate } from 'react-admin';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { begunFrom } from './begunFrom.ts';

/** Buttons for what is begun on the page of this row. */
export function BeginButtons({ row }: { row: Row }) {
  const resource = resourceMeta(useResourceContext());
  const translate = useTranslate();
  if (!resource) return null;
  return (
    // What is begun is a record of its own: whose the present row is does not matter.
    <RecordContextProvider value={undefined}>
      {begunFrom(resource, row).map(({ begun: { path }, preset }) => (
        <CreateButton
          key={path}
          resource={path}
          label={translate('ra.page.create', { name: translate(`resources.${path}.name`, { smart_count: 1 }) })}
          to={{ pathname: `/${path}/create`, search: `?source=${encodeURIComponent(JSON.stringify(preset))}` }}
        />
      ))}
    </RecordContextProvider>
  );
}
