import { Alert } from '@mui/material';
import { Layout, type LayoutProps, Link, usePermissions, useTranslate } from 'react-admin';
import type { Meta } from '../../../contract/meta.ts';
import { IdleSignOut } from './IdleSignOut.tsx';
import { OldRelease } from './OldRelease.tsx';
import { PanelAppBar } from './PanelAppBar.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { useTopOfPage } from './useTopOfPage.ts';

export function PanelLayout({ children }: LayoutProps) {
  const { permissions: meta } = usePermissions<Meta>();
  const translate = useTranslate();
  useTopOfPage();
  return (
    <Layout appBar={PanelAppBar} menu={PanelMenu}>
      <OldRelease />
      {meta?.me.readOnly && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('huiji.readOnly')} <Link to="/totp">{translate('huiji.readOnlyWay')}</Link>
        </Alert>
      )}
      {children}
      <IdleSignOut minutes={meta?.session.idleMinutes} />
    </Layout>
  );
}
