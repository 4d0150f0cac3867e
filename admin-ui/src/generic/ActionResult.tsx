import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Link } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { JsonView } from '../fields/JsonView.tsx';
import { useOverride } from '../override.ts';

type Props = { path: string; name: string; value: unknown; onClose: () => void };

/** What an action answered: addresses as links, pictures as pictures, the rest as names and values. */
export function ActionResult({ path, name, value, onClose }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const Special = useOverride(path).results?.[name];
  if (Special) return <Special value={value} onClose={onClose} />;
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  const rest = Object.fromEntries(entries.filter(([, item]) => !isAddress(item) && !isPicture(item)));
  const copy = (text: string) => navigator.clipboard?.writeText(text).then(() => notify('huiji.action.copied'));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="result-title">
      <DialogTitle id="result-title">{translate('huiji.action.result')}</DialogTitle>
      <DialogContent>
        {entries
          .filter(([, item]) => isPicture(item))
          .map(([name, item]) => (
            <Box
              key={name}
              component="img"
              alt={name}
              src={pictureSource(String(item))}
              sx={{ width: 240, maxWidth: '100%', display: 'block', mx: 'auto' }}
            />
          ))}
        {entries
          .filter(([, item]) => isAddress(item))
          .map(([name, item]) => (
            <Box key={name} sx={{ my: 1, overflowWrap: 'anywhere' }}>
              <Link href={String(item)} target="_blank" rel="noopener">
                {String(item)}
              </Link>{' '}
              <Button size="small" onClick={() => copy(new URL(String(item), window.location.href).href)}>
                {translate('huiji.action.copy')}
              </Button>
            </Box>
          ))}
        {isNothing(rest) ? translate('huiji.action.nothing') : <JsonView value={rest} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const isAddress = (item: unknown) => typeof item === 'string' && /^(https?:\/\/|\/)\S+$/.test(item);
const isPicture = (item: unknown) => typeof item === 'string' && /^(<svg|data:image\/)/.test(item);
const pictureSource = (text: string) =>
  text.startsWith('<svg') ? `data:image/svg+xml;utf8,${encodeURIComponent(text)}` : text;
const isNothing = (rest: Record<string, unknown>) =>
  Object.values(rest).every((item) => Array.isArray(item) && item.length === 0);
