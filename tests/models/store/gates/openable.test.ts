import { getResource, resources } from '../../../../models/descriptor/registry.ts';
import { targetOf } from '../../../../models/store/gates/labels.ts';
import { withOpenable } from '../../../../models/store/gates/openable.ts';
import { get, list } from '../../../../models/store/gates/read.ts';
import { buildAdmin, buildUnion } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { openStore } from '../../../support/store.ts';

let close: () => Promise<void>;
let found: { role: string; open: number; closed: number; wrong: string[] }[];

beforeAll(async () => {
  close = await openStore();
  const above = await buildUnion(null, { kind: 'aboveBase' });
  const union = await buildUnion(above, { kind: 'aboveBase' });
  await plantEveryResource(union);
  const roles = ['unionAdmin', 'unionOperator', 'ruleEditor', 'systemAdmin'] as const;
  found = await Promise.all(
    roles.map(async (role) => {
      const reader = await buildAdmin(union, role);
      const readable = async (name: (typeof resources)[number]['name'], id: string) =>
        get(reader, getResource(name), id).then(
          () => true,
          () => false,
        );
      const wrong: string[] = [];
      const counts = { open: 0, closed: 0 };
      for (const resource of resources) {
        const page = await list(reader, resource).catch(() => undefined);
        for (const row of page?.rows ?? []) {
          const { _opens = [] } = await withOpenable(reader, resource, row);
          for (const [field, definition] of Object.entries(resource.fields)) {
            const target = row[field] ? targetOf(definition, row) : undefined;
            if (!target) continue;
            counts[_opens.includes(field) ? 'open' : 'closed'] += 1;
            if (_opens.includes(field) !== (await readable(target, String(row[field]))))
              wrong.push(`${resource.name}.${field}`);
          }
        }
      }
      return { role, ...counts, wrong };
    }),
  );
}, 60_000);
afterAll(() => close());

it('says of every field of every resource whether its record opens for this reader, as opening it does', () => {
  expect(found.map(({ role, wrong }) => ({ role, wrong }))).toEqual(found.map(({ role }) => ({ role, wrong: [] })));
  expect(found.filter(({ open }) => open > 0).length).toBeGreaterThan(1);
  expect(found.filter(({ closed }) => closed > 0).length).toBeGreaterThan(1);
});
