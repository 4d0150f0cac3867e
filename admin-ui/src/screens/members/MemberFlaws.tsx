import { Alert, Box, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, Title, useLocale } from 'react-admin';
import { ManualSteps } from '../../layout/ManualSteps.tsx';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { flawWords } from './flawWords.ts';

/** Worklists about what is held of members: how many, what to do, and who. */
export default function MemberFlaws() {
  const words = useWords();
  const writing = useWriting();
  const { data, error } = useQuery({
    queryKey: ['memberFlaws', useLocale()],
    queryFn: () => requestJson('/memberFlaws').then(({ json }) => json),
  });
  return (
    <>
      <Title title={words(flawWords.title)} />
      <ManualSteps />
      {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
      {data?.map(({ name, title, advice, total, members }) => (
        <Paper key={name} component="section" sx={{ p: 2, my: 1 }}>
          <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {`${words(title)} ${writing.number(total)}`}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {words(advice)}
          </Typography>
          {total > members.length && <Alert severity="info">{words(flawWords.first)}</Alert>}
          {members.length === 0 && <Typography variant="body2">{words(flawWords.none)}</Typography>}
          <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 14 }}>
            {members.map((member) => (
              <li key={member.id}>
                <Link to={`/members/${member.id}/show`}>{member.title}</Link> {member.says.join(' · ')}
              </li>
            ))}
          </Box>
        </Paper>
      ))}
    </>
  );
}
