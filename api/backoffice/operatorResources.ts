import { resources } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';

const isOperators = ({ access }: Resource): boolean => {
  const { own = [], lower = [] } = access.systemAdmin ?? {};
  return own.includes('list') || lower.includes('list');
};

/** What the system administrator's role lists; other roles' resources are not the operator's business. */
export const operatorResources: readonly Resource[] = resources.filter(isOperators);
