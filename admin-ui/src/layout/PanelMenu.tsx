import { ListSubheader } from '@mui/material';
import { useContext } from 'react';
import { Menu, useLocale, usePermissions, useSidebarState, useTranslate } from 'react-admin';
import type { Meta, ResourceMeta } from '../../../contract/meta.ts';
import { OverridesContext } from '../override.ts';
import { mayDo } from '../providers/mayDo.ts';
import { FeatherIcon } from './FeatherIcon.tsx';

/** What this reader may list, by the groups of the meta; nothing else. */
export function PanelMenu() {
  const { permissions: meta } = usePermissions<Meta>();
  const overrides = useContext(OverridesContext);
  const translate = useTranslate();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const resources = (meta?.resources ?? []).filter((resource) => mayDo(resource, 'list'));
  const entries = (listed: readonly ResourceMeta[], onTop: boolean) =>
    listed
      .flatMap(({ path }) => overrides[path]?.menu ?? [])
      .filter((entry) => Boolean(entry.onTop) === onTop)
      .map(({ to, title, icon, badge: Badge }) => (
        <Menu.Item
          key={to}
          to={to}
          primaryText={
            <>
              {typeof title === 'string' ? translate(title) : title[locale]}
              {Badge && <Badge />}
            </>
          }
          leftIcon={<FeatherIcon name={icon} />}
        />
      ));
  return (
    <Menu aria-label={translate('huiji.title')}>
      <Menu.Item to="/" primaryText="huiji.menu.dashboard" leftIcon={<FeatherIcon name="BarChart2" />} />
      {entries(resources, true)}
      {meta?.groups.map((group) => {
        const members = resources.filter((resource) => resource.group === group.value);
        if (members.length === 0) return null;
        return (
          <GroupOfItems key={group.value} title={group[locale]}>
            {entries(members, false)}
            {members.map(({ path, icon }) => (
              <Menu.Item
                key={path}
                to={`/${path}`}
                primaryText={`resources.${path}.name`}
                leftIcon={<FeatherIcon name={icon} />}
              />
            ))}
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
