import { lazy } from 'react';
import { Admin, CustomRoutes, Resource, useTranslate } from 'react-admin';
import { Route } from 'react-router-dom';
import type { Meta, ResourceMeta } from '../../contract/meta.ts';
import { ResourceCreate } from './generic/ResourceCreate.tsx';
import { ResourceEdit } from './generic/ResourceEdit.tsx';
import { ResourceList } from './generic/ResourceList.tsx';
import { ResourceShow } from './generic/ResourceShow.tsx';
import { representation } from './generic/representation.ts';
import { NotFound } from './layout/NotFound.tsx';
import { PanelLayout } from './layout/PanelLayout.tsx';
import { OverridesContext } from './override.ts';
import { authProvider } from './providers/authProvider.ts';
import { dataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { mayDo } from './providers/mayDo.ts';
import { queryClient } from './providers/queryClient.ts';
import { SignInAgain } from './screens/account/SignInAgain.tsx';
import { overrides } from './screens/overrides.ts';
import { theme } from './theme.ts';

const Dashboard = lazy(() => import('./screens/dashboard/Dashboard.tsx'));
const PasswordChange = lazy(() => import('./screens/account/PasswordChange.tsx'));
const Tours = lazy(() => import('./screens/tour/Tours.tsx'));
const TotpSetup = lazy(() => import('./screens/account/TotpSetup.tsx'));

export function App() {
  return (
    <OverridesContext value={overrides}>
      <Admin
        title={<Name />}
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        layout={PanelLayout}
        loginPage={SignInAgain}
        catchAll={NotFound}
        dashboard={Dashboard}
        theme={theme}
        darkTheme={null}
        queryClient={queryClient}
        requireAuth
        disableTelemetry
      >
        {screensOf}
      </Admin>
    </OverridesContext>
  );
}

const Name = () => <>{useTranslate()('huiji.title')}</>;

/** Outside the component: react-admin reads it again whenever it is another function. */
const screensOf = (meta: Meta | null) => [
  ...(meta?.resources ?? []).map((resource) => generic(resource)),
  <CustomRoutes key="screens">
    {Object.values(overrides).flatMap(({ routes = {} }) =>
      Object.entries(routes).map(([path, Screen]) => <Route key={path} path={path} element={<Screen />} />),
    )}
    <Route path="/tour" element={<Tours />} />
    <Route path="/totp" element={<TotpSetup />} />
    <Route path="/password" element={<PasswordChange />} />
  </CustomRoutes>,
];

function generic(resource: ResourceMeta) {
  return (
    <Resource
      key={resource.path}
      name={resource.path}
      recordRepresentation={(row) => representation(resource, row)}
      list={mayDo(resource, 'list') ? ResourceList : undefined}
      show={mayDo(resource, 'get') ? ResourceShow : undefined}
      edit={mayDo(resource, 'update') ? ResourceEdit : undefined}
      create={(mayDo(resource, 'create') && (overrides[resource.path]?.create ?? ResourceCreate)) || undefined}
    />
  );
}
