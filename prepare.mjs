// `node prepare.mjs COMMAND`: everything a fresh clone needs before it can run. Plain Node: it runs before npm install.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const node = process.execPath;
const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const [command = '', ...rest] = process.argv.slice(2);

/** Commands that end in this process, by the module that does the work. */
const modules = {
  start: 'api/server.ts',
  worker: 'jobs/main.ts',
  bench: 'bench/run.ts',
  setup: 'seeds/setup.ts',
  backup: 'jobs/backup.ts',
  restore: 'jobs/restore.ts',
  'audit:verify': 'jobs/auditVerify.ts',
  'seed:bulk': 'seeds/bulk/main.ts',
  generate: 'tests/support/generate.ts',
};
const needsPages = new Set(['start', 'test', 'acceptance', 'bench', 'build']);
const commands = [...Object.keys(modules), 'test', 'acceptance', 'check', 'format', 'build'];

if (!commands.includes(command)) stop(`未知命令 ${command || '（空）'}；可用：${commands.join('、')}`);
process.chdir(root);
refuseOldNode();
install();
// A run narrowed to some tests builds only for those that look at pages.
const narrowed =
  command === 'test' && rest.some((arg) => !arg.startsWith('-')) && !/-ui|manuals|api/.test(rest.join(' '));
if (needsPages.has(command) && !narrowed) buildPages();
if (command in modules) await runModule(modules[command]);
else if (command === 'test') process.exitCode = await runJest(rest);
else if (command === 'acceptance') process.exitCode = await runJest([walksOf(rest)]);
else if (command === 'check') process.exitCode = await runChecks();
else if (command === 'format') process.exitCode = await spawned(node, [biome, 'check', '--write', ...rest]);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`需要 Node 20.19 或更新版本，当前为 ${process.versions.node} / Node 20.19 or newer is needed`);
}

/** Installs when the lock file is not the one last installed. */
function install() {
  const lock = hashOf(['package-lock.json']);
  const stamp = join(root, 'node_modules', '.huiji-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (isInstalled()) return writeFileSync(stamp, lock);
  say('安装依赖（首次约一两分钟）…');
  // Not `npm ci`: it refuses a lock file that lacks packages for other platforms than the one it was made on.
  // The development dependencies build the pages, also in production.
  const flags = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...flags], '依赖安装失败，请检查网络后重试');
  writeFileSync(stamp, lock);
}

/** Somebody ran npm himself: what npm says it installed is what the lock file asks for. */
function isInstalled() {
  const own = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(own)) return false;
  const { packages: present } = JSON.parse(readFileSync(own, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

/** Builds each of the two UIs whose sources changed. */
function buildPages() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
  buildIfChanged('管理后台', 'admin-ui', 'admin-ui/vite.config.ts', [
    vite,
    'build',
    '--config',
    'admin-ui/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  buildIfChanged('会员页面', 'member-ui', 'member-ui/build.ts', [tsx, 'member-ui/build.ts']);
}

function buildIfChanged(title, folder, entry, args) {
  if (!existsSync(join(root, entry))) return;
  const stamp = join(root, 'dist', `.${folder}`);
  const sources = hashOf([folder, 'civilDay.ts', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say(`构建${title}…`);
  const started = Date.now();
  run(node, args, `${title}构建失败`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  say(`${title}已构建（${((Date.now() - started) / 1000).toFixed(1)} 秒）`);
}

/** Runs a TypeScript module in this very process: one process to see, and Ctrl-C reaches it directly. */
async function runModule(path) {
  if (!existsSync(join(root, path))) stop(`缺少 ${path}`);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  process.argv = [node, join(root, path), ...rest];
  const { register } = await import(pathToFileURL(join(root, 'node_modules/tsx/dist/esm/api/index.mjs')).href);
  register();
  await import(pathToFileURL(join(root, path)).href).catch((error) => {
    // A wrong setting is told in words, not in a stack.
    if (error?.code !== 'boot-refused') throw error;
    stop(error.message);
  });
}

function runJest(args) {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  return spawned(node, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args]);
}

/** Where the walks of the manuals stand: of `--pack=NAME`, or of all. */
function walksOf(args) {
  const folder = join('tests', 'manuals');
  const packs = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const pack = args.find((arg) => arg.startsWith('--pack='))?.slice('--pack='.length);
  if (pack && !packs.includes(pack))
    stop(`没有 ${pack} 的手册；可选 / no manual of that pack; there are: ${packs.join('、')}`);
  return pack ? join(folder, pack) : folder;
}

/** Types, what nothing uses, lint and format, architecture: all of them, so that one run shows everything wrong. */
async function runChecks() {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const admin = existsSync(join(root, 'admin-ui/tsconfig.json'));
  const checks = [
    ['类型', () => spawned(node, [tsc, '--noEmit'])],
    ...(admin ? [['类型（管理后台）', () => spawned(node, [tsc, '--noEmit', '-p', 'admin-ui/tsconfig.json'])]] : []),
    ['无人使用的', () => spawned(node, [join('node_modules', 'knip', 'bin', 'knip.js'), '--no-progress'])],
    ['规范与格式', () => spawned(node, [biome, 'check', '--error-on-warnings', ...rest])],
    ['架构', () => runJest(['--config', 'tests/architecture/jest.config.mjs'])],
  ];
  const failed = [];
  for (const [title, check] of checks) {
    say(`检查${title}…`);
    if ((await check()) !== 0) failed.push(title);
  }
  say(failed.length === 0 ? '检查全部通过' : `未通过：${failed.join('、')}`);
  return failed.length === 0 ? 0 : 1;
}

function run(program, args, failure) {
  const windows = process.platform === 'win32' && program === 'npm';
  const { status } = spawnSync(windows ? 'npm.cmd' : program, args, { cwd: root, stdio: 'inherit', shell: windows });
  if (status !== 0) stop(failure);
}

function spawned(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    // Ctrl-C reaches the child from the terminal: we wait for it to tidy up.
    process.once('SIGINT', () => {});
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', (error) => stop(error.message));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** One hash over names and contents of files and folders. */
function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort())
        if (name !== 'node_modules' && name !== 'dist') add(`${path}/${name}`);
    } else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

function say(line) {
  console.log(`会籍 · ${line}`);
}

function stop(reason) {
  console.error(`会籍 · ${reason}`);
  process.exit(1);
}
