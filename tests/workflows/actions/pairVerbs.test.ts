import { resources } from '../../../models/descriptor/registry.ts';
import type { Resource } from '../../../models/descriptor/types.ts';
import { pairVerbs } from '../../../workflows/actions/pairVerbs.ts';
import { findVerb, verbs } from '../../../workflows/actions/verbs.ts';
import type { Verb } from '../../../workflows/verb.ts';

const title = { zh: '注销', en: 'Close' };
const union = { ...resources.find(({ name }) => name === 'union')!, actions: { close: { title } } } as Resource;
const close: Verb = async () => undefined;
const begin = async () => ({ id: '' });
const file = (verbs: Record<string, Verb>) => ({
  path: 'workflows/x.action.ts',
  verbs: { resource: union.name, verbs },
});
const problemsOf = (resource: Resource, files: Parameters<typeof pairVerbs>[1]) =>
  pairVerbs([resource], files).problems.join('\n');

describe('The verbs of actions', () => {
  it('are found for every action of every descriptor, and for what a verb begins', async () => {
    const found = await verbs();
    const missing = resources.flatMap(({ name, actions = {}, begunBy }) => [
      ...Object.keys(actions).filter((action) => !found.get(name)?.verbs[action]),
      ...(begunBy && !found.get(name)?.begin ? [name] : []),
    ]);
    expect(missing).toEqual([]);
  });

  it('each do one action that the descriptor declares', () => {
    expect(pairVerbs([union], [file({ close })])).toMatchObject({ problems: [] });
    expect(problemsOf(union, [])).toMatch(/union\.ts：操作 close 没有动词.*action close has no verb/);
    expect(problemsOf(union, [file({ close, burn: close })])).toMatch(/x\.action\.ts：union 没有操作 burn/);
    expect(problemsOf(union, [file({ close }), file({ close })])).toMatch(/操作 close 有两个动词/);
    expect(problemsOf(union, [file({ close }), { path: 'workflows/y.action.ts', verbs: undefined }])).toMatch(
      /y\.action\.ts：应导出 verbs/,
    );
  });

  it('begin a resource whose descriptor says so, and no other', () => {
    const begun = { ...union, begunBy: 'verb' } as Resource;
    const beginning = { path: 'workflows/b.action.ts', verbs: { resource: union.name, verbs: {}, begin } };
    expect(problemsOf(begun, [file({ close }), beginning])).toBe('');
    expect(problemsOf(begun, [file({ close })])).toMatch(/begunBy is verb, but no/);
    expect(problemsOf(union, [file({ close }), beginning])).toMatch(/say begunBy/);
  });

  it('are not taken from what every object has', async () => {
    expect(await findVerb('union', 'toString')).toBeUndefined();
  });
});
