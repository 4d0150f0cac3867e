import { Link as Anchor, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useCreatePath } from 'react-admin';
import type { Title } from '../../../../contract/words.ts';
import { ActionDialog } from '../../generic/ActionDialog.tsx';
import { useAct } from '../../generic/useAct.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';

const missing: Title = { zh: '库里没有？先新建单位', en: 'Not on record? Add the employer first' };

/** Beside the reason that asks for it: the act that settles what the person could not choose. */
export function SettleButton({ act: name, row }: { act: string; row: Row }) {
  const words = useWords();
  const createPath = useCreatePath();
  const [isOpen, setIsOpen] = useState(false);
  const resource = resourceMeta('applications');
  const action = resource?.actions[name];
  const { act, isBusy, conflict } = useAct(resource as NonNullable<typeof resource>);
  if (!resource || !action) return null;
  const asked = Object.values(action.input?.properties ?? {}).map((property) => property['x-reference']);
  const employers = asked.includes('employers') ? resourceMeta('employers') : undefined;
  const written = { name: row.data?.unitName, address: row.data?.unitAddress, unionId: row.unionId };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)} sx={{ ml: 1 }}>
        {words(action.title)}
      </Button>
      {isOpen && (
        <ActionDialog
          resource={resource}
          name={name}
          row={row}
          isBusy={isBusy}
          onClose={() => setIsOpen(false)}
          onSubmit={async (input) => {
            if (await act(name, row, input)) setIsOpen(false);
          }}
        >
          {employers && mayDo(employers, 'create') && (
            <Typography variant="body2" sx={{ mb: 1 }}>
              {[written.name, written.address].filter(Boolean).join(' · ')}{' '}
              <Anchor
                href={`#${createPath({ resource: 'employers', type: 'create' })}?source=${encodeURIComponent(JSON.stringify(written))}`}
                target="_blank"
              >
                {words(missing)}
              </Anchor>
            </Typography>
          )}
        </ActionDialog>
      )}
      {conflict}
    </>
  );
}
