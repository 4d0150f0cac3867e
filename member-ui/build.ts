// Builds dist/member-ui: one stylesheet, one script, and a manifest from their names to those with hashes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { assetsFolder } from './assets.ts';
import { purgeWeui } from './purgeWeui.ts';

const here = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');

function sources(): string {
  const folders = ['pages', 'components', 'widgets'];
  return folders
    .flatMap((folder) => readdirSync(new URL(folder, here)).map((name) => read(`${folder}/${name}`)))
    .join('\n');
}

function stylesheet(): string {
  const weui = readFileSync(createRequire(import.meta.url).resolve('weui/dist/style/weui.css'), 'utf8');
  const used = new Set([...sources().matchAll(/weui-[\w-]+/g)].map(([name]) => name));
  return [
    purgeWeui(weui, used),
    ...['base', 'blocks', 'membership', 'form', 'check'].map((name) => read(`styles/${name}.css`)),
  ].join('\n');
}

const built = (await build({
  configFile: false,
  logLevel: 'warn',
  root: fileURLToPath(here),
  plugins: [
    {
      name: 'stylesheet',
      resolveId: (id) => (id === 'virtual:app.css' ? '\0virtual:app.css' : undefined),
      load: (id) => (id === '\0virtual:app.css' ? stylesheet() : undefined),
    },
  ],
  build: {
    write: false,
    target: ['es2020', 'chrome87', 'safari14'],
    rollupOptions: { input: { enhance: fileURLToPath(new URL('enhance.ts', here)), app: 'virtual:app.css' } },
    modulePreload: false,
  },
})) as Rolldown.RolldownOutput;

rmSync(assetsFolder, { recursive: true, force: true });
mkdirSync(assetsFolder, { recursive: true });
const manifest: Record<string, string> = {};
for (const output of built.output) {
  const isStyle = output.fileName.endsWith('.css');
  if (!isStyle && !(output.type === 'chunk' && output.name === 'enhance')) continue;
  const content = output.type === 'chunk' ? output.code : String(output.source);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const [name, file] = isStyle ? ['app.css', `app-${hash}.css`] : ['enhance.js', `enhance-${hash}.js`];
  manifest[name] = file;
  writeFileSync(new URL(file, assetsFolder), content);
}
writeFileSync(new URL('manifest.json', assetsFolder), JSON.stringify(manifest));
