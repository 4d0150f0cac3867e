import { Box, Button, Paper, TextField, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useEffect, useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { moveInTree } from './moveInTree.ts';
import { TreeNode } from './TreeNode.tsx';
import { UnionDesk } from './UnionDesk.tsx';
import { useTree } from './useTree.ts';
import { useUnionNodes } from './useUnionNodes.ts';

const pause = 300;

/** Unions by leading parent, from the reader's own down; a branch is read when it is unfolded. */
export default function UnionTree() {
  const translate = useTranslate();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim().length >= 2 ? typed.trim() : ''), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const { nodes, total } = useUnionNodes(q === '' ? {} : { q });
  const roots = nodes ?? [];
  const tree = useTree(roots);
  // What was found takes the place of what was looked at before.
  const firstHit = q === '' || isNarrow ? undefined : nodes?.[0]?.id;
  useEffect(() => {
    if (firstHit) setChosen(firstHit);
  }, [firstHit]);
  const message =
    q === '' || !nodes
      ? ''
      : roots.length === 0
        ? translate('huiji.tree.notFound', { q })
        : translate('huiji.tree.found', { count: total });

  const branch = (
    <Paper data-tour="tree" sx={{ p: 1.5, minWidth: 0 }}>
      <TextField
        label={translate('huiji.tree.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        size="small"
        type="search"
        fullWidth
      />
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary', minHeight: 22, my: 0.5 }}>
        {message}
      </Typography>
      {roots.length > 0 && (
        <Box
          component="ul"
          role="tree"
          aria-label={translate('huiji.tree.tree')}
          onKeyDown={(event) => moveInTree(event, tree)}
          sx={{ m: 0, p: 0 }}
        >
          {roots.map((row) => (
            <TreeNode key={row.id} {...{ row, tree, chosen }} level={1} onChoose={setChosen} saysWhere={q !== ''} />
          ))}
        </Box>
      )}
    </Paper>
  );
  const card = (
    <Paper
      data-tour="union"
      sx={{
        p: 2,
        minWidth: 0,
        width: '100%',
        boxSizing: 'border-box',
        alignSelf: 'start',
        position: { md: 'sticky' },
        top: 64,
        maxHeight: { md: 'calc(100vh - 72px)' },
        overflow: 'auto',
      }}
    >
      {isNarrow && <Button onClick={() => setChosen(undefined)}>← {translate('huiji.tree.close')}</Button>}
      {chosen ? (
        <UnionDesk key={chosen} id={chosen} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{translate('huiji.tree.choose')}</Typography>
      )}
    </Paper>
  );
  return (
    <>
      <Title title="huiji.menu.unionTree" />
      <HelpPanel of="unionTree" />
      {isNarrow ? (
        <>
          <Box sx={{ display: chosen ? 'none' : 'block' }}>{branch}</Box>
          {chosen && card}
        </>
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: 2, mt: 1 }}>
          {branch}
          {card}
        </Box>
      )}
    </>
  );
}
