import type { Resource } from '../../models/descriptor/types.ts';
import type { Beginning, Counting, Verb, Verbs } from '../verb.ts';

type VerbFile = { path: string; verbs: Verbs | undefined };
type Paired = { verbs: Record<string, Verb>; counts: Record<string, Counting>; begin?: Beginning };

/** @returns the verbs of each resource, and one sentence for each action without a verb and each verb without an action. */
export function pairVerbs(resources: readonly Resource[], files: readonly VerbFile[]) {
  const paired = new Map<string, Paired>(resources.map(({ name }) => [name, { verbs: {}, counts: {} }]));
  const problems = files.flatMap((file) => addFile(resources, paired, file));
  for (const { name, actions = {}, begunBy } of resources) {
    const { verbs = {}, begin } = paired.get(name) ?? {};
    for (const action of Object.keys(actions).filter((each) => !Object.hasOwn(verbs, each)))
      problems.push(
        `models/resources/${name}.ts：操作 ${action} 没有动词，请在 workflows 里写一个 *.action.ts，导出 verbsOf('${name}', { ${action} }) / action ${action} has no verb in any *.action.ts`,
      );
    if (begunBy === 'verb' && !begin)
      problems.push(
        `models/resources/${name}.ts：begunBy 为 verb，但没有 *.action.ts 导出 beginningOf('${name}', …) / begunBy is verb, but no *.action.ts brings it`,
      );
    if (begunBy !== 'verb' && begin)
      problems.push(
        `models/resources/${name}.ts：有新建的动词，请写 begunBy: 'verb' / a verb begins it: say begunBy: 'verb'`,
      );
  }
  return { paired, problems };
}

function addFile(
  resources: readonly Resource[],
  paired: ReadonlyMap<string, Paired>,
  { path, verbs: brought }: VerbFile,
): string[] {
  if (!brought) return [`${path}：应导出 verbs / should export verbs`];
  const { resource: name, verbs, counts, begin } = brought;
  const known = paired.get(name);
  if (!known) return [`${path}：没有资源 ${name} / there is no resource ${name}`];
  if (begin) known.begin = begin;
  Object.assign(known.counts, counts);
  const actions = resources.find((each) => each.name === name)?.actions ?? {};
  return Object.entries(verbs).flatMap(([action, verb]) => {
    if (!Object.hasOwn(actions, action))
      return [`${path}：${name} 没有操作 ${action} / ${name} declares no action ${action}`];
    if (Object.hasOwn(known.verbs, action))
      return [`${path}：${name} 的操作 ${action} 有两个动词 / action ${action} of ${name} has two verbs`];
    known.verbs[action] = verb;
    return [];
  });
}
