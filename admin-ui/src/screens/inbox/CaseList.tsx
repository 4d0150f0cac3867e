import { Box, Button, Checkbox, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { isPossible } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { isIn } from '../../providers/states.ts';
import { AskedChips } from './AskedChips.tsx';
import { CaseUnions } from './CaseUnions.tsx';
import { DueChip } from './DueChip.tsx';
import { LightChip } from './LightChip.tsx';
import { Outcome } from './Outcome.tsx';
import { useCaseTitle } from './useCaseTitle.ts';

type Props = {
  rows: Row[];
  total: number;
  current: string | undefined;
  /** Whose place takes the focus, wherever that was. */
  followed: string | undefined;
  chosen: string[];
  onOpen: (id: string) => void;
  onChoose: (ids: string[]) => void;
  onMore: () => void;
};

/** Only what the rules found green, still waits and is ours to decide may be approved unseen. */
export function mayApproveUnseen(row: Row): boolean {
  const resource = resourceMeta('applications');
  const approve = resource?.actions.approve;
  return row.light === 'green' && Boolean(resource && approve && isPossible(resource, 'approve', approve, row));
}

/** What may be approved unseen, or handed over. */
export function mayChoose(row: Row): boolean {
  const resource = resourceMeta('applications');
  const handOver = resource?.actions.handOver;
  return mayApproveUnseen(row) || Boolean(resource && handOver && isPossible(resource, 'handOver', handOver, row));
}

type GreenProps = { rows: Row[]; chosen: string[]; onChoose: (ids: string[]) => void };

/** All that may be approved unseen, by one box. */
export function ChooseGreen({ rows, chosen, onChoose }: GreenProps) {
  const translate = useTranslate();
  const green = rows.filter(mayApproveUnseen).map(({ id }) => id);
  const allChosen = green.length > 0 && green.every((id) => chosen.includes(id));
  return (
    <Box component="label" sx={{ display: 'flex', alignItems: 'center', fontSize: 14 }}>
      <Checkbox
        checked={allChosen}
        indeterminate={chosen.length > 0 && !allChosen}
        onChange={() => onChoose(allChosen ? [] : green)}
      />
      {translate('huiji.inbox.selectAll')}
    </Box>
  );
}

export function CaseList({ rows, total, current, followed, chosen, onOpen, onChoose, onMore }: Props) {
  const translate = useTranslate();
  return (
    <>
      <Box component="ul" aria-label={translate('huiji.inbox.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => (
          <CaseItem
            key={row.id}
            row={row}
            isCurrent={row.id === current}
            isFollowed={row.id === followed}
            isChosen={chosen.includes(row.id)}
            onOpen={() => onOpen(row.id)}
            onToggle={() =>
              onChoose(chosen.includes(row.id) ? chosen.filter((id) => id !== row.id) : [...chosen, row.id])
            }
          />
        ))}
      </Box>
      {rows.length < total && (
        <Button fullWidth onClick={onMore}>
          {translate('huiji.inbox.more')}
        </Button>
      )}
    </>
  );
}

type ItemProps = {
  row: Row;
  isCurrent: boolean;
  isFollowed: boolean;
  isChosen: boolean;
  onOpen: () => void;
  onToggle: () => void;
};

function CaseItem({ row, isCurrent, isFollowed, isChosen, onOpen, onToggle }: ItemProps) {
  const translate = useTranslate();
  const caseTitle = useCaseTitle();
  const item = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    // Left on another case, the focus would open that one by Enter.
    if (isFollowed || item.current?.parentElement?.contains(document.activeElement))
      opener.current?.focus({ preventScroll: true });
  }, [isCurrent, isFollowed]);
  return (
    <Box
      component="li"
      ref={item}
      sx={{
        display: 'flex',
        borderBottom: 1,
        borderColor: 'divider',
        borderLeft: 3,
        borderLeftColor: isCurrent ? 'secondary.main' : 'transparent',
        bgcolor: isCurrent ? 'action.selected' : undefined,
      }}
    >
      {mayChoose(row) && (
        <Checkbox
          checked={isChosen}
          onChange={onToggle}
          slotProps={{
            input: { 'aria-label': translate('huiji.inbox.select', { number: row.number ?? row.applicantName }) },
          }}
        />
      )}
      <Box
        component="button"
        ref={opener}
        type="button"
        onClick={onOpen}
        aria-current={isCurrent ? 'true' : undefined}
        sx={{
          flex: 1,
          minWidth: 0,
          textAlign: 'left',
          border: 0,
          bgcolor: 'transparent',
          color: 'inherit',
          font: 'inherit',
          py: 0.5,
          pr: 1,
          pl: mayChoose(row) ? 0 : 1.5,
          cursor: 'pointer',
        }}
      >
        <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap', mr: 'auto' }}>
            {row.applicantName}
          </Typography>
          <Outcome row={row} />
          <LightChip light={row.light} />
          {isIn('applications', row, 'inProgress') && <DueChip dueOn={row.dueOn} />}
          <AskedChips row={row} />
        </Box>
        <Typography component="div" variant="body2" noWrap sx={{ color: 'text.secondary' }}>
          {caseTitle(row)} · <CaseUnions row={row} />
        </Typography>
      </Box>
    </Box>
  );
}
