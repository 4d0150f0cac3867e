export type FactValue = string | number | boolean | null;

/** The profile of JSON Schema 2020-12 that one cell of a table may hold. */
export type UnaryTest = {
  const?: FactValue;
  enum?: FactValue[];
  type?: string | string[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  notBefore?: string;
  notAfter?: string;
  not?: UnaryTest;
  anyOf?: UnaryTest[];
};
