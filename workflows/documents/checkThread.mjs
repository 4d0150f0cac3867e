// A thread that checks long decisions. TypeScript is registered per thread, and a new thread has it neither from tsx nor from jest.
import { register } from 'tsx/esm/api';

register();
const { checkDocument } = await import('../../rules/kinds/checkDocument.ts');
const { catalogueOf } = await import('../../rules/facts/catalogue.ts');

// Of a catalogue only its entries come across.
export const check = ({ document, context }) =>
  checkDocument(document, { ...context, catalogue: catalogueOf(context.catalogue.values()) });
