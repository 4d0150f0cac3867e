import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Block from '@mui/icons-material/Block';
import Checklist from '@mui/icons-material/Checklist';
import Gavel from '@mui/icons-material/GavelOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import Key from '@mui/icons-material/KeyOutlined';
import ListIcon from '@mui/icons-material/ListAlt';
import MapIcon from '@mui/icons-material/MapOutlined';
import Person from '@mui/icons-material/PersonOutlined';
import Policy from '@mui/icons-material/PolicyOutlined';
import Rule from '@mui/icons-material/Rule';
import Schedule from '@mui/icons-material/Schedule';
import Sms from '@mui/icons-material/SmsOutlined';
import Timeline from '@mui/icons-material/Timeline';

const icons: Record<string, typeof Inbox> = {
  block: Block,
  building: Apartment,
  checklist: Checklist,
  gavel: Gavel,
  group: Group,
  handshake: Handshake,
  inbox: Inbox,
  key: Key,
  map: MapIcon,
  person: Person,
  policy: Policy,
  rule: Rule,
  schedule: Schedule,
  sms: Sms,
  timeline: Timeline,
  tree: AccountTree,
};

/** The icon a descriptor names; a list for one it does not know. */
export const resourceIcon = (name: string | undefined) => icons[name ?? ''] ?? ListIcon;
