import { Alert, Button, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import type { Beginning, Begun, Foresight, ProcessToBegin } from '../../../../../contract/processes.ts';
import { type AnswerProblems, type Answers, answersTo } from '../../../forms/answers.ts';
import { FormFields } from '../../../forms/FormFields.tsx';
import { problemsOf } from '../../../forms/problemsOf.ts';
import { TextToRead } from '../../../forms/TextToRead.tsx';
import { useShownFields } from '../../../forms/useShownFields.ts';
import { requestJson } from '../../../providers/requestJson.ts';
import { ForesightView } from './ForesightView.tsx';

const send = <T,>(path: string, body: Beginning) =>
  requestJson<T>(path, { method: 'POST', send: body }).then(({ json }) => json);

/** Filled in first, then looked over with what will come of it, then submitted. */
export function BeginForm({ begun, subjectId }: { begun: ProcessToBegin; subjectId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const { process, form, guide, values, unionId } = begun;
  const [answers, setAnswers] = useState<Answers>(values);
  const [problems, setProblems] = useState<AnswerProblems>({});
  const [foresight, setForesight] = useState<Foresight>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const shown = useShownFields(form, answers);

  const asked: Beginning = {
    process: process.key,
    subjectId,
    data: answersTo(shown, answers),
  };
  /** Problems of fields stand at their fields, all others above the buttons. */
  const tried = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      const { atFields, otherwise } = problemsOf(error, shown);
      setProblems(atFields);
      setFailure(otherwise);
      if (Object.keys(atFields).length > 0) setForesight(undefined);
    } finally {
      setBusy(false);
    }
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    tried(async () => {
      setForesight(await send<Foresight>('/applications/preview', asked));
      setProblems({});
    });
  };
  const submit = () =>
    tried(async () => {
      const { application } = await send<Begun>('/applications', asked);
      notify('huiji.begin.done', { type: 'success' });
      navigate(`/inbox/${application.id}`);
    });

  return (
    <form onSubmit={look} noValidate>
      {guide && !foresight && <TextToRead text={guide} />}
      {!foresight && (
        <FormFields
          fields={shown}
          answers={answers}
          problems={problems}
          unionId={unionId}
          onChange={(name, answer) => setAnswers({ ...answers, [name]: answer })}
        />
      )}
      {foresight && <ForesightView foresight={foresight} />}
      {failure && (
        <Alert severity="error" sx={{ my: 1 }}>
          {failure}
        </Alert>
      )}
      <Stack direction="row" spacing={2} sx={{ mt: 2 }}>
        {foresight ? (
          <>
            <Button key="change" type="button" disabled={isBusy} onClick={() => setForesight(undefined)}>
              {translate('huiji.begin.change')}
            </Button>
            <Button key="submit" type="button" variant="contained" disabled={isBusy} onClick={submit}>
              {translate('huiji.begin.submit')}
            </Button>
          </>
        ) : (
          <Button key="look" type="submit" variant="contained" disabled={isBusy}>
            {translate('huiji.begin.look')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
