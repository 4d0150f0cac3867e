import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { UnionNode } from '../../../../contract/unionTree.ts';
import { useWriting } from '../../providers/useWriting.ts';
import type { TreeState } from './useTree.ts';
import { useUnionNodes } from './useUnionNodes.ts';

type Props = {
  row: UnionNode;
  level: number;
  tree: TreeState;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** Where it lies, for what is not seen below its own parent. */
  saysWhere?: boolean;
};
const numbers = ['members', 'waiting', 'employers', 'administrators'] as const;

/** One union and, once unfolded, those below it. */
export function TreeNode({ row, level, tree, chosen, onChoose, saysWhere }: Props) {
  const translate = useTranslate();
  const writing = useWriting();
  const mayHaveLower = row.hasLower;
  const isOpen = tree.open.has(row.id);
  const counted = numbers
    .flatMap((name) =>
      row[name] === undefined ? [] : [translate(`huiji.tree.${name}`, { count: writing.number(row[name]) })],
    )
    .join(' · ');
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
        <Box sx={{ flex: 1, minWidth: 0, py: 0.5, overflowWrap: 'anywhere' }}>
          {saysWhere && row.above && <Second>{row.above}</Second>}
          <Typography component="div" sx={{ lineHeight: 1.4, opacity: row.state === 'closed' ? 0.65 : 1 }}>
            {row.name}
          </Typography>
          <Second>{counted}</Second>
        </Box>
      </Box>
      {isOpen && <Lower parent={row} level={level + 1} tree={tree} chosen={chosen} onChoose={onChoose} />}
    </Box>
  );
}

function Lower({ parent, ...rest }: Omit<Props, 'row' | 'saysWhere'> & { parent: UnionNode }) {
  const translate = useTranslate();
  const { nodes, isPending, hasNextPage, fetchNextPage } = useUnionNodes({ below: parent.id });
  if (isPending) return <Note level={rest.level} text={translate('ra.page.loading')} />;
  if (!nodes?.length) return <Note level={rest.level} text={translate('huiji.tree.empty')} />;
  return (
    <Box component="ul" role="group" sx={{ m: 0, p: 0 }}>
      {nodes.map((row) => (
        <TreeNode key={row.id} row={row} {...rest} />
      ))}
      {hasNextPage && (
        <Box component="li" role="none" sx={{ listStyle: 'none', pl: rest.level * 2 }}>
          <Button size="small" onClick={() => fetchNextPage()}>
            {translate('huiji.tree.more')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const Second = ({ children }: { children: string }) => (
  <Typography component="div" variant="body2" sx={{ color: 'text.secondary', fontSize: 13 }}>
    {children}
  </Typography>
);

const Note = ({ level, text }: { level: number; text: string }) => (
  <Typography variant="body2" sx={{ pl: level * 2 + 2, py: 0.5, color: 'text.secondary' }}>
    {text}
  </Typography>
);
