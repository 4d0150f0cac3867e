import { resources } from '../../models/descriptor/registry.ts';
import { findRoutes } from './findRoutes.ts';
import type { DescribedAddress, Who } from './route.ts';

export type Address = DescribedAddress & { who: Who };

let found: Promise<readonly Address[]> | undefined;

/** Every address that answers, those of each resource by name. An address of its own goes before one that all resources have. */
export function findAddresses(): Promise<readonly Address[]> {
  found ??= findRoutes().then((routes) =>
    withoutTwins(
      routes.flatMap(({ who, over, ...own }): Address[] =>
        over ? resources.flatMap(over).map((address) => ({ who, ...address })) : [{ who, ...own }],
      ),
    ),
  );
  return found;
}

function withoutTwins(all: readonly Address[]): Address[] {
  const first = new Map<string, Address>();
  for (const address of all) {
    const key = `${address.method} ${address.path}`;
    if (!first.has(key)) first.set(key, address);
  }
  return [...first.values()];
}
