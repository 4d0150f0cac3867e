// Pages are for every process: what a document calls its own, no page may call by name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Law } from './law.ts';

type Body = Record<string, unknown> & { kind: string; key: string };

const packs = fileURLToPath(new URL('../../rules/packs', import.meta.url));
const bodies = readdirSync(packs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => JSON.parse(readFileSync(join(packs, path), 'utf8')) as Body);

const ofKind = (kind: string) => bodies.filter((body) => body.kind === kind);
const processes = ofKind('process');
const fields = ofKind('form').flatMap((form) => form.fields as { name: string; widget: string }[]);

/** A field that is called what its widget is called (union, division) is not known from others. */
const widgets = new Set(fields.map(({ widget }) => widget));
const own = new Map<string, string>([
  ...fields.filter(({ name }) => !widgets.has(name)).map(({ name }) => [name, 'a form’s field'] as const),
  ...processes.map(({ effect }) => [String(effect), 'an effect'] as const),
  ...processes.map(({ key }) => [key, 'a process'] as const),
]);

/** Words of the pages themselves that a form also uses for a field. */
const common = new Set(['name', 'phone', 'email', 'reason', 'code', 'type']);

/** Where a name is used as a name: in quotes, as a part of an address, or of a document's key. */
const named = (name: string) => new RegExp(`['"\`/=]${name.replaceAll('.', '\\.')}(?:['"\`/?#\\]]|\\.(?!\\w+\\())`);

export const pageLaw: Law = {
  name: 'pages name no process, no effect and no field of a form',
  breaches({ path, text }) {
    if (!/^(api\/routes\/pages|member-ui)\//.test(path)) return [];
    const code = text.replace(/^import .*$/gm, '');
    return [...own]
      .filter(([name]) => !common.has(name) && named(name).test(code))
      .map(([name, what]) => `names ${what}, ${name}; take it from the document or the address`);
  },
};
