import { resources } from '../models/descriptor/registry.ts';
import { actions } from './actions.ts';

/** @returns one sentence per action without a verb or verb without an action. */
export function checkActions(): string[] {
  return resources.flatMap((resource) => {
    const declared = Object.keys(resource.actions ?? {});
    const done = Object.keys(actions[resource.name] ?? {});
    return [
      ...declared
        .filter((name) => !done.includes(name))
        .map((name) => `models/resources/${resource.name}.ts: action ${name} has no verb in workflows/actions.ts`),
      ...done
        .filter((name) => !declared.includes(name))
        .map((name) => `workflows/actions.ts: ${resource.name}.${name} is declared by no descriptor`),
    ];
  });
}
