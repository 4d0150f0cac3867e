/// <reference types="vite/client" />
// What screens bring for a resource, found in the folder named like its path.
import type { Override, Overrides } from '../override.ts';

const modules = import.meta.glob<{ override: Override }>('./*/override.tsx', { eager: true });

export const overrides: Overrides = Object.fromEntries(
  Object.entries(modules).map(([file, { override }]) => [file.split('/')[1], override]),
);
