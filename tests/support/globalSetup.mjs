// Jest loads this file without compiling it, so TypeScript is taught to Node first.
import { register } from 'tsx/esm/api';

export default async function globalSetup() {
  process.env.LOG_LEVEL ??= 'silent';
  const unregister = register();
  const { startTestServices } = await import('./testServices.ts');
  globalThis.stopTestServices = await startTestServices();
  await unregister();
}
