import Translate from '@mui/icons-material/Translate';
import { Button, type Theme } from '@mui/material';
import { useLocale, useSetLocale } from 'react-admin';
import { otherThan, spoken } from '../providers/language.ts';

/** To the other language, in whose own words it is offered. On phones the title needs the room: the sign alone, its name still read out. */
export function LanguageSwitch() {
  const setLocale = useSetLocale();
  const other = otherThan(useLocale() === 'en' ? 'en' : 'zh');
  const { tag, name } = spoken[other];
  return (
    <Button
      color="inherit"
      lang={tag}
      aria-label={name}
      startIcon={<Translate />}
      onClick={() => setLocale(other)}
      sx={onPhones}
    >
      {name}
    </Button>
  );
}

const onPhones = (theme: Theme) => ({
  flexShrink: 0,
  [theme.breakpoints.down('sm')]: {
    fontSize: 0,
    minWidth: 40,
    '& .MuiButton-startIcon': { margin: 0 },
  },
});
