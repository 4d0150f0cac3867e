import { Box, Button, Paper, Typography } from '@mui/material';
import { Title, useNavigate } from 'react-admin';
import type { Title as Words } from '../../../../contract/words.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { resourceMeta } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import { runTour } from './runTour.ts';
import { tours } from './tours.ts';

const said = {
  title: { zh: '四项主要工作', en: 'The four main jobs' },
  intro: {
    zh: '选一项，在真实的页面上一步一步带您走一遍；过程中什么也不会提交。',
    en: 'Choose one and be led through the real screens; nothing is submitted on the way.',
  },
  begin: { zh: '带我走一遍', en: 'Show me' },
  notYours: { zh: '您的角色不办理会籍事务。', en: 'Your role has no membership work.' },
} satisfies Record<string, Words>;

/** The main jobs, each with its steps; one may be led through them. */
export default function Tours() {
  const words = useWords();
  const navigate = useNavigate();
  const isTheirs = mayDo(resourceMeta('members'), 'list');
  return (
    <>
      <Title title={words(said.title)} />
      <Typography sx={{ my: 2 }}>{words(isTheirs ? said.intro : said.notYours)}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))', gap: 2 }}>
        {(isTheirs ? tours : []).map((tour) => (
          <Paper key={tour.name} component="section" aria-label={words(tour.title)} sx={{ p: 2 }}>
            <Typography component="h2" variant="h6">
              {words(tour.title)}
            </Typography>
            <Typography variant="body2" sx={{ my: 1 }}>
              {words(tour.says)}
            </Typography>
            <Box component="ol" sx={{ pl: 2.5, fontSize: 14 }}>
              {tour.steps.map(({ title, says }) => (
                <li key={title.zh}>
                  <strong>{words(title)}</strong> {words(says)}
                </li>
              ))}
            </Box>
            <Button variant="contained" onClick={() => void runTour(tour, { go: navigate, words })}>
              {words(said.begin)}
            </Button>
          </Paper>
        ))}
      </Box>
    </>
  );
}
