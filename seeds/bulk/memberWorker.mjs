// Where a worker thread begins: TypeScript is registered per thread, and a new thread has it neither from tsx nor from jest.
import { register } from 'tsx/esm/api';

register();
await import('./memberWorker.ts');
