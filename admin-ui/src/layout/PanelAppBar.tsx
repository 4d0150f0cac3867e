import Key from '@mui/icons-material/KeyOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import School from '@mui/icons-material/SchoolOutlined';
import { Box, ListItemIcon, ListItemText, MenuItem, Typography } from '@mui/material';
import {
  AppBar,
  Link,
  Logout,
  RefreshIconButton,
  TitlePortal,
  UserMenu,
  usePermissions,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import type { Meta } from '../../../contract/meta.ts';
import { useWords } from '../providers/useWords.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export function PanelAppBar() {
  return (
    <AppBar
      color="default"
      userMenu={
        <UserMenu>
          <Powers />
          <OwnItem to="/tour" label="huiji.tour" Icon={School} />
          <OwnItem to="/password" label="huiji.password.title" Icon={Key} />
          <OwnItem to="/totp" label="huiji.totp.menu" Icon={Lock} />
          <Logout />
        </UserMenu>
      }
      toolbar={
        <>
          <SearchButton />
          <LanguageSwitch />
          <RefreshIconButton />
        </>
      }
    >
      <Box
        aria-hidden
        sx={{
          width: 4,
          height: 22,
          bgcolor: 'secondary.main',
          borderRadius: 1,
          mr: 1,
          display: { xs: 'none', sm: 'block' },
        }}
      />
      <TitlePortal sx={{ minWidth: 0, '& span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' } }} />
    </AppBar>
  );
}

/** In which powers one acts: several hats are common. */
function Powers() {
  const { permissions: meta } = usePermissions<Meta>();
  const words = useWords();
  if (!meta?.me.powers.length) return null;
  return (
    <MenuItem disabled sx={{ display: 'block', maxWidth: 300, whiteSpace: 'normal', '&.Mui-disabled': { opacity: 1 } }}>
      {meta.me.powers.map((power) => (
        <Typography key={`${power.role}${power.unionId}`} variant="body2">
          {words(power.roleTitle)} · {power.unionName}
        </Typography>
      ))}
    </MenuItem>
  );
}

type OwnItemProps = { to: string; label: string; Icon: typeof Lock };

/** A page about one's own account. */
function OwnItem({ to, label, Icon }: OwnItemProps) {
  const translate = useTranslate();
  const { onClose } = useUserMenu() ?? {};
  return (
    <MenuItem component={Link} to={to} onClick={() => onClose?.()}>
      <ListItemIcon>
        <Icon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate(label)}</ListItemText>
    </MenuItem>
  );
}
