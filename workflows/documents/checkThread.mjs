// A thread that checks long decisions. TypeScript is registered per thread, and a new thread has it neither from tsx nor from jest.
import { register } from 'tsx/esm/api';

register();
const { checkDocument } = await import('../../rules/kinds/checkDocument.ts');

export const check = ({ document, context }) => checkDocument(document, context);
