import { Alert, Box, Typography } from '@mui/material';
import { Link, useLocale, useTranslate } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { formatDateTime } from '../../fields/formatDateTime.ts';
import { JsonView } from '../../fields/JsonView.tsx';
import { actionTitle } from '../../generic/actionTitle.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import type { CaseEvent, Duplicate, Explanation } from './explanation.ts';

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
          <Box component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}>
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

export function Duplicates({ duplicates }: { duplicates: Duplicate[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const members = resourceMeta('members');
  const state = members?.fields.find(({ name }) => name === 'state');
  if (duplicates.length === 0) return <Typography variant="body2">{translate('huiji.inbox.noDuplicates')}</Typography>;
  return (
    <Alert severity="warning" icon={false}>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            {mayDo(members, 'get') ? (
              <Link to={`/members/${duplicate.id}/show`}>{duplicate.name}</Link>
            ) : (
              duplicate.name
            )}
            {` ${[duplicate.number, choiceTitle(state, duplicate.state, locale), duplicate.unionName].filter(Boolean).join(' · ')}：${duplicate.why}`}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

export function CaseTrail({ events }: { events: CaseEvent[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const resource = resourceMeta('applications');
  if (events.length === 0 || !resource)
    return <Typography variant="body2">{translate('huiji.inbox.noHistory')}</Typography>;
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
      {events.map((event, index) => (
        <li key={event.id ?? index}>
          {[
            event.at || event.createdAt ? formatDateTime(event.at ?? event.createdAt) : event.happenedOn,
            event.actor,
            event.title ?? (event.action ? actionTitle(resource, event.action, locale) : event.kind),
            event.reason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </Box>
  );
}
