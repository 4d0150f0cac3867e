import type { AuthProvider } from 'react-admin';
import type { AdminSignIn } from '../../../contract/session.ts';
import { mayDo } from './mayDo.ts';
import { forgetMeta, loadMeta, type Row, resourceMeta } from './meta.ts';
import { problemOf, requestJson } from './requestJson.ts';

const signIn = (credentials: AdminSignIn) =>
  requestJson('/session', { method: 'POST', send: credentials }).then(({ json }) => {
    forgetMeta();
    return json;
  });

/** react-admin's words for what we call by other names. */
const actions: Record<string, string> = { show: 'get', edit: 'update', clone: 'create' };

export const authProvider = {
  login: signIn,
  async logout() {
    forgetMeta();
    await requestJson('/session', { method: 'DELETE' }).catch(() => undefined);
  },
  async checkAuth() {
    await loadMeta().catch((error) => {
      // A fault of the server signs nobody out.
      if (error?.status === 401) throw error;
    });
  },
  async checkError(error) {
    if (error?.status === 401 && problemOf(error).code !== 'totp-needed') {
      forgetMeta();
      throw error;
    }
  },
  /** Nobody signed in has no permissions; that he must sign in is said by checkAuth. */
  async getPermissions() {
    return loadMeta().catch((error) => {
      if (error?.status === 401) return null;
      throw error;
    });
  },
  async getIdentity() {
    const { me } = await loadMeta();
    return { id: me.id, fullName: me.name };
  },
  async canAccess({ resource, action, record }) {
    const meta = resourceMeta(resource);
    return meta ? mayDo(meta, actions[action] ?? action, record as Row | undefined) : true;
  },
} satisfies AuthProvider;
