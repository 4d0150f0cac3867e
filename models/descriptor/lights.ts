/** What a verdict says at a glance. */
export const lights = [
  { value: 'green', zh: '绿：符合', en: 'Green' },
  { value: 'amber', zh: '黄：需人工核实', en: 'Amber' },
  { value: 'red', zh: '红：不符合', en: 'Red' },
] as const;
