// How deep a region is chosen, and within which: a code of GB/T 2260 names all those above it.
export const divisionLevels = {
  city: { digits: 4, title: '设区市', titleEn: 'the city' },
  county: { digits: 6, title: '区县', titleEn: 'the county or district' },
  street: { digits: 9, title: '镇街', titleEn: 'the town or street' },
} as const;
export type DivisionLevel = keyof typeof divisionLevels;

export const divisionLevelKeyword = {
  keyword: 'divisionLevel',
  type: 'string',
  schemaType: 'string',
  metaSchema: { enum: Object.keys(divisionLevels) },
  errors: false,
  compile: (level: DivisionLevel) => (code: string) => code.length >= divisionLevels[level].digits,
} as const;

export const divisionWithinKeyword = {
  keyword: 'divisionWithin',
  type: 'string',
  schemaType: 'string',
  metaSchema: { type: 'string', format: 'divisionCode' },
  errors: false,
  compile: (within: string) => (code: string) => code.startsWith(within),
} as const;
