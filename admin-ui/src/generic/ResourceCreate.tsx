import { Create, SimpleForm, useResourceContext } from 'react-admin';
import { HelpPanel } from '../layout/HelpPanel.tsx';
import { resourceMeta } from '../providers/meta.ts';
import { FieldInputs } from './FieldInputs.tsx';

export function ResourceCreate() {
  const resource = resourceMeta(useResourceContext());
  if (!resource) return null;
  return (
    <>
      <HelpPanel of="create" />
      <Create redirect="show">
        <SimpleForm>
          <FieldInputs resource={resource} />
        </SimpleForm>
      </Create>
    </>
  );
}
