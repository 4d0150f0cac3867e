/** Province code (00 when unknown) and a running number: 3200000123. */
export const memberNumber = (sequence: string, divisionId: string | null): string =>
  `${(divisionId ?? '00').slice(0, 2)}${sequence.padStart(8, '0')}`;
