import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useCreate, useNotify, useRedirect } from 'react-admin';
import type { RoundResult } from '../../../../contract/roundResult.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { outcomesOf } from './roundCounts.ts';
import { useOutcomeTitle } from './useOutcomeTitle.ts';
import { roundWords } from './words.ts';

/** From a dry run to the round itself: with the same unions, and its numbers said once more. */
export function BeginForReal({ round }: { round: Row }) {
  const words = useWords();
  const outcome = useOutcomeTitle();
  const notify = useNotify();
  const redirect = useRedirect();
  const [create, { isPending }] = useCreate();
  const [isSure, setSure] = useState(false);
  const resource = resourceMeta('reviewRounds');
  if (!resource || !mayDo(resource, 'create')) return null;
  const begin = () =>
    create(
      'reviewRounds',
      { data: { unionId: round.unionId, dueOn: round.dueOn ?? null, dryRun: false } },
      {
        onSuccess: ({ id }) => {
          notify('huiji.rounds.started');
          redirect('show', 'reviewRounds', id);
        },
        onError: (error) => notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 }),
        onSettled: () => setSure(false),
      },
    );
  return (
    <Box>
      <Button variant="contained" disabled={isPending} onClick={() => setSure(true)}>
        {words(roundWords.forReal)}
      </Button>
      <Confirm
        isOpen={isSure}
        loading={isPending}
        title={words(roundWords.forReal)}
        content={`${words(roundWords.sure)}${[...outcomesOf(round.result as RoundResult)].map(([name, count]) => `${outcome(name)} ${count}`).join(' · ')}`}
        onConfirm={begin}
        onClose={() => setSure(false)}
      />
    </Box>
  );
}
