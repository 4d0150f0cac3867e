import { Box, Button, Stack, Typography } from '@mui/material';
import { Labeled, LinkBase, RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { widgetOf } from '../../fields/fieldWidgets.ts';
import { ActionButtons } from '../../generic/ActionButtons.tsx';
import { listLink } from '../../providers/listLink.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';

const shown = [
  'kind',
  'type',
  'parentId',
  'industryParentId',
  'divisionId',
  'state',
  'memberCount',
  'acceptsMembers',
  'dutyPhone',
];

/** One union beside the tree: what it is, and the ways on. */
export function UnionCard({ id }: { id: string }) {
  const translate = useTranslate();
  const { data: row } = useGetOne<Row>('unions', { id });
  const resource = resourceMeta('unions');
  if (!row || !resource) return <Typography>{translate('ra.page.loading')}</Typography>;
  return (
    <RecordContextProvider value={row}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {row.name}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 1.5 }}>
        {resource.fields
          .filter(({ name }) => shown.includes(name))
          .map((field) => {
            const { Field } = widgetOf(field);
            return (
              <Labeled key={field.name} label={`resources.unions.fields.${field.name}`}>
                <Field field={field} />
              </Labeled>
            );
          })}
      </Box>
      <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 2, flexWrap: 'wrap' }}>
        <Way to={`/unions/${id}/show`} label={translate('huiji.tree.open')} />
        {mayDo(resourceMeta('members'), 'list') && (
          <Way to={listLink('members', { unionId_under: id })} label={translate('huiji.tree.memberList')} />
        )}
        {mayDo(resourceMeta('applications'), 'list') && (
          <Way to={listLink('applications', { unionId_under: id })} label={translate('huiji.tree.applications')} />
        )}
        <ActionButtons resource={resource} row={row} />
      </Stack>
    </RecordContextProvider>
  );
}

const Way = ({ to, label }: { to: string; label: string }) => (
  <Button component={LinkBase} to={to} variant="outlined" size="small">
    {label}
  </Button>
);
