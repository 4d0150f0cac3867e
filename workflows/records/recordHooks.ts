// What resources need beyond their schemas: a file in hooks/ that is named like its resource.
import { discover } from '../../discover.ts';
import { BootError } from '../../errors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { RecordHook } from './recordHook.ts';

let found: ReturnType<typeof findRecordHooks> | undefined;

/** By resource; read from the folder once. @throws BootError for a file that belongs to no resource written here */
export const recordHooks = () => {
  found ??= findRecordHooks();
  return found;
};

async function findRecordHooks(): Promise<ReadonlyMap<string, unknown>> {
  const files = await discover(new URL('./hooks/', import.meta.url));
  const strangers = files.filter(
    ({ name, module }) => !module.hook || !resources.some((each) => each.name === name && each.writtenBy === 'records'),
  );
  if (strangers.length)
    throw new BootError(
      strangers.map(
        ({ path }) =>
          `workflows/records/hooks/${path}：文件名应为 writtenBy: 'records' 的资源，并导出 hook / should be named like a resource written by records, and export hook`,
      ),
    );
  return new Map(files.map(({ name, module }) => [name, module.hook]));
}

export const findRecordHook = async <N extends ResourceName>(resource: N): Promise<RecordHook<N> | undefined> =>
  (await recordHooks()).get(resource) as RecordHook<N> | undefined;
