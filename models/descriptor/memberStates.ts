export const memberStates = [
  { value: 'pending', zh: '待核实', en: 'Pending' },
  { value: 'active', zh: '在册', en: 'Active' },
  { value: 'retained', zh: '保留会籍', en: 'Retained' },
  { value: 'ended', zh: '终止', en: 'Ended' },
] as const;
