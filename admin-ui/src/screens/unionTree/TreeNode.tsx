import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useLocale, useTranslate } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import type { TreeState } from './useTree.ts';

type Props = { row: Row; level: number; tree: TreeState; chosen: string | undefined; onChoose: (id: string) => void };
const portion = 50;

/** One union and, once unfolded, those below it. */
export function TreeNode({ row, level, tree, chosen, onChoose }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const mayHaveLower = row.kind !== 'base';
  const isOpen = tree.open.has(row.id);
  const kind = resourceMeta('unions')?.fields.find(({ name }) => name === 'kind');
  const choose = () => {
    tree.focus(row.id);
    onChoose(row.id);
  };
  return (
    <Box
      component="li"
      role="treeitem"
      data-id={row.id}
      aria-expanded={mayHaveLower ? isOpen : undefined}
      aria-selected={chosen === row.id}
      aria-level={level}
      aria-label={row.name}
      tabIndex={tree.focused === row.id ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        choose();
      }}
      sx={{ listStyle: 'none' }}
    >
      <Box
        onClick={choose}
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 36,
          pl: (level - 1) * 2,
          pr: 1,
          cursor: 'pointer',
          borderRadius: 1,
          bgcolor: chosen === row.id ? 'action.selected' : undefined,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box
          aria-hidden
          onClick={(event: React.MouseEvent) => {
            event.stopPropagation();
            if (mayHaveLower) tree.toggle(row.id);
          }}
          sx={{ width: 32, display: 'grid', placeItems: 'center', flexShrink: 0 }}
        >
          {mayHaveLower && (isOpen ? <ExpandMore fontSize="small" /> : <ChevronRight fontSize="small" />)}
        </Box>
        <Typography
          component="span"
          sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', opacity: row.state === 'closed' ? 0.65 : 1 }}
        >
          {row.name}
        </Typography>
        <Typography
          component="span"
          variant="body2"
          sx={{ color: 'text.secondary', whiteSpace: 'nowrap', ml: 1, textAlign: 'right' }}
        >
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {choiceTitle(kind, row.kind, locale)}
            {' · '}
          </Box>
          {translate('huiji.tree.members', { count: Number(row.memberCount ?? 0).toLocaleString() })}
        </Typography>
      </Box>
      {isOpen && <Lower parent={row} level={level + 1} tree={tree} chosen={chosen} onChoose={onChoose} />}
    </Box>
  );
}

function Lower({ parent, ...rest }: Omit<Props, 'row'> & { parent: Row }) {
  const translate = useTranslate();
  const [perPage, setPerPage] = useState(portion);
  const {
    data,
    total = 0,
    isPending,
  } = useGetList<Row>('unions', {
    filter: { parentId: parent.id },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage },
  });
  if (isPending) return <Note level={rest.level} text={translate('ra.page.loading')} />;
  if (!data?.length) return <Note level={rest.level} text={translate('huiji.tree.empty')} />;
  return (
    <Box component="ul" role="group" sx={{ m: 0, p: 0 }}>
      {data.map((row) => (
        <TreeNode key={row.id} row={row} {...rest} />
      ))}
      {data.length < total && (
        <Box component="li" role="none" sx={{ listStyle: 'none', pl: rest.level * 2 }}>
          <Button size="small" onClick={() => setPerPage(perPage + portion)}>
            {translate('huiji.tree.more')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const Note = ({ level, text }: { level: number; text: string }) => (
  <Typography variant="body2" sx={{ pl: level * 2 + 2, py: 0.5, color: 'text.secondary' }}>
    {text}
  </Typography>
);
