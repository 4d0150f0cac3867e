// A browser without a screen, and the steps that many tests take with it.
import type { Rows } from '../../../../models/rows.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { passMinute } from '../../../support/access.ts';
import { residentNumber } from '../../../support/build.ts';
import { cookieOf } from '../../../support/client.ts';
import type { Instance } from '../../../support/instance.ts';

/** Keeps its cookie, does not follow redirects. */
export function browserOf(instance: Instance) {
  let cookie = '';
  return async (path: string, form?: Record<string, string> | FormData, headers: Record<string, string> = {}) => {
    const response = await fetch(instance.url + path, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        Accept: 'text/html',
        ...(form ? { Origin: instance.url } : {}),
        ...(cookie ? { Cookie: cookie } : {}),
        ...headers,
      },
      ...(form ? { body: form instanceof FormData ? form : new URLSearchParams(form) } : {}),
    });
    cookie = cookieOf(response) ?? cookie;
    return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
  };
}
export type Ask = ReturnType<typeof browserOf>;

export async function signedIn(instance: Instance, phone: string, birthday?: string): Promise<Ask> {
  const ask = browserOf(instance);
  // Everybody here comes from one address.
  await query('DELETE FROM rate_limits', []);
  await passMinute();
  await ask('/sign-in/code', { phone, return: '/me' });
  const code = /\d{6}/.exec(await instance.lastMessage(phone))?.[0] ?? '';
  await ask('/sign-in', { code, return: '/me' });
  if (birthday) await bind(ask, { documentNumber: residentNumber(birthday), name: '孙测试' });
  return ask;
}

/** Agrees to the handling of these data, gives them, and confirms what was read of them. */
export async function bind(ask: Ask, identity: Record<string, string>): Promise<Awaited<ReturnType<Ask>>> {
  const consent = /name="consent" value="(\w+)"/.exec((await ask('/me/identity')).html)?.[1] ?? '';
  const read = await ask('/me/identity', { documentType: 'resident', ...identity, consent });
  return read.status === 303 ? ask('/me/identity/check', { return: identity.return ?? '' }) : read;
}

/** What the form for joining posts for a union of a county. */
export const joinAnswers = ({ id, divisionId }: Rows['union'], county = String(divisionId)) => ({
  'division.0': county.slice(0, 2),
  'division.1': county.slice(0, 4),
  'division.2': county,
  unitSituation: 'listed',
  union: id,
  employmentType: 'enterprise',
  unitAddress: '虚构路1号',
  homeAddress: '虚构路1号',
  householdType: 'agricultural',
});

/** Agrees to the text for joining a union; the address of the form, and the hash of the text. */
export async function agreed(ask: Ask, union: string): Promise<{ address: string; hash: string }> {
  const { html } = await ask(`/apply/join/agreement?union=${union}`);
  const hash = /name="agreement" value="(\w+)"/.exec(html)?.[1] ?? '';
  const { location } = await ask(`/apply/join/agreement?union=${union}`, { agreement: hash, agree: 'yes' });
  return { address: location, hash };
}

/** Fills in the form and returns what submitting the answers takes. */
export async function checked(ask: Ask, address: string, body: Record<string, string>) {
  const { location, html } = await ask(address, { ...body, intent: 'next' });
  if (!location) throw new Error(html);
  return { address: location, body: { agreement: body.agreement ?? '', intent: 'submit' } };
}

/** What the form of a page posts as it stands, untouched. */
export function postedBy(html: string): Record<string, string> {
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  const inputs = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:checkbox|radio)"/.test(tag) || /\schecked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const selects = [...html.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(/<option[^>]*\sselected[^>]*>/.exec(tag)?.[0] ?? '', 'value'),
  ]);
  return Object.fromEntries([...inputs, ...selects].filter(([name]) => name));
}
