import { Create, required, SelectInput, SimpleForm, useResourceContext } from 'react-admin';
import { FieldInputs } from '../../generic/FieldInputs.tsx';
import { currentMeta, resourceMeta } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import { useDesk } from '../inbox/useDesk.ts';

const nobody = { zh: '不指定（由本工会其他审核人办理）', en: 'Nobody (for every reviewer of the union)' };

/** Who is away and who stands in are chosen among the reviewers of one's union: of accounts one sees nothing else. */
export default function AbsenceCreate() {
  const words = useWords();
  const resource = resourceMeta(useResourceContext());
  const me = currentMeta()?.me;
  const { colleagues } = useDesk();
  if (!resource || !me) return null;
  const titleOf = (name: string) => words(resource.fields.find((field) => field.name === name)!.title);
  const unions = [
    ...new Map(me.powers.map(({ unionId, unionName }) => [unionId, { id: unionId, name: unionName }])).values(),
  ];
  return (
    <Create redirect="list" record={{ unionId: unions[0]?.id, accountId: me.id }}>
      <SimpleForm>
        {unions.length > 1 && (
          <SelectInput source="unionId" label={titleOf('unionId')} choices={unions} validate={required()} fullWidth />
        )}
        <SelectInput
          source="accountId"
          label={titleOf('accountId')}
          choices={[{ id: me.id, name: me.name }, ...colleagues]}
          validate={required()}
          fullWidth
        />
        <FieldInputs
          resource={{
            ...resource,
            fields: resource.fields.filter(({ name }) => name === 'fromOn' || name === 'untilOn'),
          }}
        />
        <SelectInput
          source="deputyId"
          label={titleOf('deputyId')}
          choices={colleagues}
          emptyText={words(nobody)}
          fullWidth
        />
      </SimpleForm>
    </Create>
  );
}
