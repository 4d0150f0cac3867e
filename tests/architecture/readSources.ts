import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One source file, with what it imports: its own files by path from the root, packages by name. */
export type Source = { path: string; text: string; imports: string[] };

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = [
  ...['admin-ui', 'api', 'bench', 'contract', 'jobs', 'member-ui', 'models', 'rules', 'seeds', 'tests', 'workflows'],
];
const skipped = new Set(['node_modules', 'dist', 'coverage']);

/** Every source of the project, and the path of every other file in its folders. */
export function readSources(): { sources: Source[]; paths: string[] } {
  const paths = [...topLevel(), ...folders.flatMap((folder) => filesIn(folder))];
  const sources = paths
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
  return { sources, paths };
}

export function sourceOf(path: string, text: string): Source {
  return { path, text, imports: importsOf(path, text) };
}

function topLevel(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => entry.name);
}

function filesIn(folder: string): string[] {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !skipped.has(name) && !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function list(folder: string) {
  return readdirSync(join(root, folder), { withFileTypes: true });
}

const importForms = [
  /^\s*(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
];

function importsOf(path: string, text: string): string[] {
  const named = importForms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] as string));
  return [...new Set(named)].map((name) => (name.startsWith('.') ? resolved(path, name) : packageOf(name)));
}

function resolved(path: string, name: string): string {
  const steps = path.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') steps.pop();
    else if (part !== '.') steps.push(part);
  }
  return `./${steps.join('/')}`;
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}
