import { resources } from '../../models/descriptor/registry.ts';
import { routes } from './findRoutes.ts';
import type { DescribedAddress, Who } from './route.ts';

export type Address = DescribedAddress & { who: Who };

/** Every address that answers, those of each resource by name. An address of its own goes before one that all resources have. */
export const addresses: readonly Address[] = withoutTwins(
  routes.flatMap(({ who, over, ...own }): Address[] =>
    over ? resources.flatMap(over).map((address) => ({ who, ...address })) : [{ who, ...own }],
  ),
);

function withoutTwins(all: readonly Address[]): Address[] {
  const first = new Map<string, Address>();
  for (const address of all) {
    const key = `${address.method} ${address.path}`;
    if (!first.has(key)) first.set(key, address);
  }
  return [...first.values()];
}
