import { Create, SimpleForm, useResourceContext } from 'react-admin';
import { FieldInputs } from '../../generic/FieldInputs.tsx';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { resourceMeta } from '../../providers/meta.ts';
import { HoldingQuestions } from './HoldingQuestions.tsx';

const first = ['name', 'parentId'];
const asked = ['kind', 'type', 'acceptsMembers'];

/** A new union: where it stands, then questions of which its kind, type and whether it takes members follow, then the rest. */
export default function UnionCreate() {
  const resource = resourceMeta(useResourceContext());
  if (!resource) return null;
  const { fields } = resource;
  const others = fields.filter(({ name }) => !first.includes(name) && !asked.includes(name));
  return (
    <>
      <HelpPanel of="create" />
      <Create redirect="show">
        <SimpleForm>
          <FieldInputs resource={{ ...resource, fields: fields.filter(({ name }) => first.includes(name)) }} />
          <HoldingQuestions fields={fields} />
          <FieldInputs resource={{ ...resource, fields: others }} />
        </SimpleForm>
      </Create>
    </>
  );
}
