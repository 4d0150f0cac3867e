import { Box, Button, Stack } from '@mui/material';
import { Labeled, LinkBase, useTranslate } from 'react-admin';
import type { ActionMeta, ResourceMeta } from '../../../../contract/meta.ts';
import { widgetOf } from '../../fields/fieldWidgets.ts';
import { ActionButtons } from '../../generic/ActionButtons.tsx';
import { mayDo } from '../../providers/mayDo.ts';
import type { Row } from '../../providers/meta.ts';

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

/** What a union is, and what can be done with it; what ends it stands apart. */
export function UnionCard({ row, resource }: { row: Row; resource: ResourceMeta }) {
  const translate = useTranslate();
  const mayBegin = row.kind !== 'base' && row.state === 'active' && mayDo(resource, 'create');
  const below = `?source=${encodeURIComponent(JSON.stringify({ parentId: row.id, divisionId: row.divisionId }))}`;
  return (
    <>
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
        <Way to={`/unions/${row.id}/show`} label={translate('huiji.tree.open')} />
        {mayBegin && <Way to={`/unions/create${below}`} label={translate('huiji.tree.begin')} />}
        <ActionButtons resource={onlyThose(resource, ({ danger }, name) => !danger && name !== 'joinCode')} row={row} />
      </Stack>
      <Box sx={{ mt: 3, display: 'flex', justifyContent: 'flex-end' }}>
        <ActionButtons resource={onlyThose(resource, ({ danger }) => Boolean(danger))} row={row} />
      </Box>
    </>
  );
}

const onlyThose = (resource: ResourceMeta, keeps: (action: ActionMeta, name: string) => boolean): ResourceMeta => ({
  ...resource,
  actions: Object.fromEntries(Object.entries(resource.actions).filter(([name, action]) => keeps(action, name))),
});

const Way = ({ to, label }: { to: string; label: string }) => (
  <Button component={LinkBase} to={to} variant="outlined" size="small">
    {label}
  </Button>
);
