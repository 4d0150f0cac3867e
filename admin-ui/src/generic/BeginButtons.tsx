import { CreateButton, RecordContextProvider, useResourceContext, useTranslate } from 'react-admin';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { begunFrom } from './begunFrom.ts';

/** Buttons for what can be begun from this row only. */
export function BeginButtons({ row }: { row: Row }) {
  const resource = resourceMeta(useResourceContext());
  const translate = useTranslate();
  if (!resource) return null;
  return (
    // What is begun is a record of its own: whose the present row is does not matter.
    <RecordContextProvider value={undefined}>
      {begunFrom(resource, row).map(({ begun, preset }) => (
        <CreateButton
          key={begun.path}
          resource={begun.path}
          label={translate('ra.page.create', { name: translate(`resources.${begun.path}.name`, { smart_count: 1 }) })}
          to={{ pathname: `/${begun.path}/create`, search: `?source=${encodeURIComponent(JSON.stringify(preset))}` }}
        />
      ))}
    </RecordContextProvider>
  );
}
