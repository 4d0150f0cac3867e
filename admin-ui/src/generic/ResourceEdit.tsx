import { useState } from 'react';
import {
  Edit,
  HttpError,
  SaveButton,
  ShowButton,
  SimpleForm,
  Toolbar,
  TopToolbar,
  useNotify,
  useRecordContext,
  useRefresh,
  useResourceContext,
} from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { HelpPanel } from '../layout/HelpPanel.tsx';
import { type Row, resourceMeta } from '../providers/meta.ts';
import { problemOf, sentenceOf } from '../providers/requestJson.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FieldInputs } from './FieldInputs.tsx';
import { Trail } from './Trail.tsx';

type Clash = { mine: Record<string, unknown>; theirs: Record<string, unknown> | undefined; message: string };

/** Any record's form. Saving waits for the server, so that a refusal meets the form and not the next page. */
export function ResourceEdit() {
  const resource = resourceMeta(useResourceContext());
  const [clash, setClash] = useState<Clash>();
  const [attempt, setAttempt] = useState(0);
  const notify = useNotify();
  const refresh = useRefresh();
  if (!resource) return null;
  const onError = (error: unknown, sent: { data?: object; previousData?: object }) => {
    if (error instanceof HttpError && error.status === 409 && problemOf(error).theirs) {
      // The server has only what was sent: what was seen on opening completes the reader's version.
      const mine = { ...sent.previousData, ...sent.data };
      setClash({ mine, theirs: problemOf(error).theirs, message: sentenceOf(error) });
    } else notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 });
  };
  return (
    <>
      <HelpPanel of="edit" />
      <Edit
        actions={<EditActions resource={resource} />}
        mutationMode="pessimistic"
        redirect="show"
        mutationOptions={{ onError }}
        key={attempt}
      >
        <Form resource={resource} />
      </Edit>
      {clash && (
        <ConflictDialog
          {...clash}
          during="edit"
          resource={resource}
          onReload={() => {
            setClash(undefined);
            setAttempt(attempt + 1);
            refresh();
          }}
        />
      )}
    </>
  );
}

function EditActions({ resource }: { resource: ResourceMeta }) {
  return (
    <TopToolbar sx={{ width: '100%' }}>
      <Trail resource={resource} />
      <ShowButton />
    </TopToolbar>
  );
}

function Form({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  return (
    <SimpleForm
      toolbar={
        <Toolbar>
          <SaveButton />
        </Toolbar>
      }
    >
      <FieldInputs resource={resource} row={row} />
    </SimpleForm>
  );
}
