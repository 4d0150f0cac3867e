import { Button, Paper, Typography } from '@mui/material';
import { CreateBase, Form, Title, useCreate, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { widgetOf } from '../../fields/fieldWidgets.ts';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { currentMeta, resourceMeta } from '../../providers/meta.ts';
import { sentenceOf } from '../../providers/requestJson.ts';

/** Starts a centralised review for a union and all below it: as a dry run that changes nothing; the round itself begins from its result. */
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
  const union = resourceMeta('reviewRounds')?.fields.find(({ name }) => name === 'unionId');
  const rehearse = async () => {
    if (!(await trigger())) return;
    await create(
      'reviewRounds',
      { data: { unionId: getValues('unionId'), dryRun: true } },
      {
        onSuccess: (row) => {
          notify('huiji.rounds.startedDry');
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
      <Button variant="contained" disabled={isPending} onClick={rehearse}>
        {translate('huiji.rounds.dryRun')}
      </Button>
    </>
  );
}
