import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Dashboard from '@mui/icons-material/InsightsOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import { ListSubheader } from '@mui/material';
import { Menu, usePermissions, useSidebarState, useTranslate } from 'react-admin';
import type { Meta, ResourceMeta } from '../../../contract/meta.ts';
import { mayDo } from '../providers/mayDo.ts';
import { resourceMeta } from '../providers/meta.ts';
import { resourceIcon } from './resourceIcon.tsx';

const groups = ['membership', 'organisation', 'rules', 'operation', 'access'];

const order = [
  'members',
  'applications',
  'membershipEvents',
  'unions',
  'employers',
  'documents',
  'reviewRounds',
  'jobRuns',
  'accounts',
  'grants',
];

/** The usual ones first; a new resource follows after them without a line here. */
const place = ({ path }: ResourceMeta) => (order.includes(path) ? order.indexOf(path) : order.length);

/** What this reader may list, by the groups of the meta; nothing else. */
export function PanelMenu() {
  const { permissions: meta } = usePermissions<Meta>();
  const translate = useTranslate();
  const resources = (meta?.resources ?? [])
    .filter((resource) => mayDo(resource, 'list'))
    .sort((a, b) => place(a) - place(b));
  return (
    <Menu aria-label={translate('huiji.title')}>
      <Menu.Item to="/" primaryText="huiji.menu.dashboard" leftIcon={<Dashboard />} />
      {mayDo(resourceMeta('applications'), 'list') && (
        <Menu.Item to="/inbox" primaryText="huiji.menu.inbox" leftIcon={<Inbox />} />
      )}
      {groups.map((group) => {
        const members = resources.filter((resource) => resource.group === group);
        if (members.length === 0) return null;
        return (
          <GroupOfItems key={group} title={translate(`huiji.menu.${group}`)}>
            {group === 'organisation' && mayDo(resourceMeta('unions'), 'list') && (
              <Menu.Item to="/unionTree" primaryText="huiji.menu.unionTree" leftIcon={<AccountTree />} />
            )}
            {members.map((resource) => {
              const Icon = resourceIcon(resource.icon);
              return (
                <Menu.Item
                  key={resource.path}
                  to={`/${resource.path}`}
                  primaryText={`resources.${resource.path}.name`}
                  leftIcon={<Icon />}
                />
              );
            })}
          </GroupOfItems>
        );
      })}
    </Menu>
  );
}

function GroupOfItems({ title, children }: { title: string; children: React.ReactNode }) {
  const [isOpen] = useSidebarState();
  return (
    <>
      <ListSubheader
        component="div"
        role="presentation"
        disableSticky
        sx={{ lineHeight: 2.4, fontSize: 12, opacity: isOpen ? 1 : 0 }}
      >
        {title}
      </ListSubheader>
      {children}
    </>
  );
}
