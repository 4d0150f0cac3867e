// Jest loads this file without compiling it, so TypeScript is taught to Node first.
import { register } from 'tsx/esm/api';

export default async function globalSetup() {
  const unregister = register();
  const { startTestServices } = await import('./testServices.ts');
  globalThis.stopTestServices = await startTestServices();
  await unregister();
}
