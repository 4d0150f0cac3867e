import HelpIcon from '@mui/icons-material/HelpOutlined';
import { Box } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';

/** The manual's few sentences about this screen, folded until wanted; it stays as the reader left it. */
export function HelpPanel({ of, otherwise = of }: { of: string; otherwise?: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useStore('help.open', false);
  const text = translate(`huiji.help.${of}`, { _: translate(`huiji.help.${otherwise}`) });
  return (
    <Box
      component="details"
      open={isOpen}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
      sx={{
        mt: 1,
        fontSize: 14,
        color: 'text.secondary',
        '& summary': { cursor: 'pointer', py: 0.5, width: 'fit-content' },
      }}
    >
      <summary>
        <HelpIcon fontSize="inherit" sx={{ verticalAlign: '-2px', mr: 0.5 }} />
        {translate('huiji.help.title')}
      </summary>
      <Box component="p" sx={{ m: 0, mb: 1, maxWidth: '70ch', lineHeight: 1.7 }}>
        {text}
      </Box>
    </Box>
  );
}
