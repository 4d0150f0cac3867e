import { useKeys } from './useKeys.ts';

export const decisionKeys: Record<string, string> = {
  a: 'approve',
  r: 'return',
  x: 'reject',
  o: 'open',
  h: 'handOver',
};

/** The keys of decisions; none where nobody listens. */
export const useDecisionKeys = (choose: ((name: string) => void) | undefined) =>
  useKeys(
    choose ? Object.fromEntries(Object.entries(decisionKeys).map(([key, name]) => [key, () => choose(name)])) : {},
  );
