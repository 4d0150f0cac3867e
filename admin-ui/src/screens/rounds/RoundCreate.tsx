import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, CreateBase, Form, Title, useCreate, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { widgetOf } from '../../fields/fieldWidgets.ts';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { currentMeta, resourceMeta } from '../../providers/meta.ts';
import { sentenceOf } from '../../providers/requestJson.ts';

/** Starts a centralised review for a union and all below it: for real, or as a dry run that changes nothing. */
export default function RoundCreate() {
  const translate = useTranslate();
  return (
    <CreateBase>
      <Title title="huiji.rounds.start" />
      <HelpPanel of="rounds" />
      <Paper sx={{ p: 3, maxWidth: 560 }}>
        <Typography sx={{ mb: 2, lineHeight: 1.7 }}>{translate('huiji.rounds.intro')}</Typography>
        <Form record={{ unionId: currentMeta()?.me.powers[0]?.unionId }}>
          <Start />
        </Form>
      </Paper>
    </CreateBase>
  );
}

function Start() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { getValues, trigger } = useFormContext();
  const [create, { isPending }] = useCreate();
  const [isConfirming, setConfirming] = useState(false);
  const union = resourceMeta('reviewRounds')?.fields.find(({ name }) => name === 'unionId');
  const start = async (dryRun: boolean) => {
    setConfirming(false);
    if (!(await trigger())) return;
    await create(
      'reviewRounds',
      { data: { unionId: getValues('unionId'), dryRun } },
      {
        onSuccess: (row) => {
          notify(dryRun ? 'huiji.rounds.startedDry' : 'huiji.rounds.started');
          redirect('show', 'reviewRounds', row.id);
        },
        onError: (error) => notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 }),
      },
    );
  };
  if (!union) return null;
  const { Input } = widgetOf(union);
  return (
    <>
      <Input field={union} label={translate('huiji.rounds.scope')} required />
      <Stack direction="row" spacing={2}>
        <Button variant="outlined" disabled={isPending} onClick={() => start(true)}>
          {translate('huiji.rounds.dryRun')}
        </Button>
        <Button variant="contained" disabled={isPending} onClick={() => setConfirming(true)}>
          {translate('huiji.rounds.start')}
        </Button>
      </Stack>
      <Confirm
        isOpen={isConfirming}
        title="huiji.rounds.start"
        content="huiji.rounds.confirm"
        onConfirm={() => start(false)}
        onClose={() => setConfirming(false)}
      />
    </>
  );
}
