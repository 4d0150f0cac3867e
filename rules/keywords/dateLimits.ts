// Dates as text compare as text: YYYY-MM-DD sorts by time.

const dateArgument = { type: 'string', format: 'date' } as const;

export const notBeforeKeyword = {
  keyword: 'notBefore',
  type: 'string',
  schemaType: 'string',
  metaSchema: dateArgument,
  errors: false,
  compile: (limit: string) => (value: string) => value >= limit,
} as const;

export const notAfterKeyword = {
  keyword: 'notAfter',
  type: 'string',
  schemaType: 'string',
  metaSchema: dateArgument,
  errors: false,
  compile: (limit: string) => (value: string) => value <= limit,
} as const;
