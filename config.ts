// The only reader of the environment. Every variable is declared, documented and validated here;
// .env.example lists the same ones (tests/config.test.ts keeps them in step).
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bool, cleanEnv, makeValidator, num, str } from 'envalid';
import { BootError } from './errors.ts';
import { incompleteSms } from './incompleteSms.ts';
import { type FieldKey, keptSecrets, parseFieldKeys, type Secrets } from './secrets.ts';

const root = dirname(fileURLToPath(import.meta.url));
const smsTransports = ['sandbox', 'aliyun', 'tencent', 'http'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = makeValidator<number>((text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new Error('须为 0–65535 的整数 / must be 0–65535');
  return value;
});
const urlOf = (...protocols: string[]) =>
  makeValidator<string>((text) => {
    if (text === '') return '';
    const parsed = URL.canParse(text) ? new URL(text) : undefined;
    if (!parsed || !protocols.includes(parsed.protocol)) {
      throw new Error(`须为以 ${protocols.map((p) => `${p}//`).join(' 或 ')} 开头的地址 / must be such a URL`);
    }
    return text;
  });
const postgresUrl = urlOf('postgres:', 'postgresql:');
const postgresUrls = makeValidator<string[]>((text) => {
  const urls = text
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean);
  for (const url of urls) {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('须为逗号分隔的 postgres:// 地址 / must be postgres:// URLs');
  }
  return urls;
});
const timezone = makeValidator<string>((text) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error('未知时区 / unknown time zone');
  }
});
const secret = makeValidator<string>((text) => {
  if (text !== '' && text.length < 32) throw new Error('至少 32 个字符 / at least 32 characters');
  return text;
});
const fieldKeys = makeValidator<FieldKey[]>(parseFieldKeys);

/** One line per variable: its type, default and meaning. `desc` is what .env.example says. */
export const variables = {
  NODE_ENV: str({
    choices: ['development', 'test', 'production'],
    default: 'development',
    desc: '运行环境；production 会拒绝不安全的配置',
  }),
  PORT: port({ default: 3000, desc: '监听端口；0 表示任选空闲端口' }),
  HOST: str({ default: undefined, desc: '监听地址；缺省：演示数据只在本机（127.0.0.1），其他所有地址（0.0.0.0）' }),
  ORIGIN: urlOf(
    'https:',
    'http:',
  )({ default: '', desc: '对外的 https 地址（终止 TLS 的代理），生产必填，例如 https://join.example.org' }),
  TRUST_PROXY: str({
    default: '',
    desc: '可信代理：跳数，或逗号分隔的地址段；空 = 不信任；生产必填，0 = 前面没有代理',
  }),
  DATA_DIR: str({ default: '.data', desc: '数据目录：内嵌数据库、上传文件、开发密钥' }),
  DATABASE_URL: postgresUrl({ default: '', desc: '自备 PostgreSQL 的地址；空 = 使用内嵌 PostgreSQL' }),
  DATABASE_REPLICA_URLS: postgresUrls({ default: [], desc: '只读副本地址，逗号分隔' }),
  DEMO: bool({ default: undefined, desc: '1 = 数据库为空时写入演示数据；缺省：生产 0，其他 1' }),
  JOBS: bool({ default: true, desc: '1 = 在本进程内运行定时任务；0 = 由 npm run worker 运行' }),
  SMS_TRANSPORT: str({
    choices: smsTransports,
    default: 'sandbox',
    desc: '短信通道；sandbox 只在 /sandbox 页面显示，生产拒绝',
  }),
  SMS_SECOND_TRANSPORT: str({
    choices: ['', ...smsTransports.slice(1)],
    default: '',
    desc: '备用短信通道，只补发验证码',
  }),
  SMS_HTTP_URL: urlOf('https:', 'http:')({ default: '', desc: '通用 HTTP 短信网关地址（SMS_TRANSPORT=http）' }),
  SMS_HTTP_SECRET: str({ default: '', desc: '通用 HTTP 短信网关的签名密钥' }),
  SMS_RECEIPT_SECRET: secret({
    default: '',
    desc: '短信回执（POST /receipts/first）的签名密钥，至少 32 个字符；空 = 主用通道没有回执',
  }),
  SMS_SECOND_RECEIPT_SECRET: secret({
    default: '',
    desc: '备用通道的回执（POST /receipts/second）的签名密钥，至少 32 个字符；空 = 没有回执',
  }),
  ALIYUN_ACCESS_KEY_ID: str({ default: '', desc: '阿里云短信 AccessKey ID' }),
  ALIYUN_ACCESS_KEY_SECRET: str({ default: '', desc: '阿里云短信 AccessKey Secret' }),
  ALIYUN_SMS_SIGN: str({ default: '', desc: '阿里云短信签名' }),
  ALIYUN_SMS_TEMPLATE: str({ default: '', desc: '阿里云短信模板编号' }),
  TENCENT_SECRET_ID: str({ default: '', desc: '腾讯云 SecretId' }),
  TENCENT_SECRET_KEY: str({ default: '', desc: '腾讯云 SecretKey' }),
  TENCENT_SMS_APP_ID: str({ default: '', desc: '腾讯云短信应用编号' }),
  TENCENT_SMS_SIGN: str({ default: '', desc: '腾讯云短信签名' }),
  TENCENT_SMS_TEMPLATE: str({ default: '', desc: '腾讯云短信模板编号' }),
  SMTP_URL: urlOf('smtp:', 'smtps:')({ default: '', desc: '发信服务器；空 = 邮件进入 /sandbox（生产则不发邮件）' }),
  MAIL_FROM: str({ default: '会籍 <no-reply@example.org>', desc: '发件人' }),
  SESSION_SECRET: secret({ default: '', desc: '会话签名密钥，至少 32 个字符' }),
  FIELD_KEYS: fieldKeys({ default: [], desc: '证件号等字段的加密密钥：id:base64（32 字节），逗号分隔，最新的在前' }),
  HASH_KEY: secret({ default: '', desc: '等值查询所用哈希的密钥，至少 32 个字符；一经使用不可更改' }),
  QR_SECRET: secret({ default: '', desc: '入会二维码签名密钥，至少 32 个字符' }),
  CARD_KEYS: fieldKeys({
    default: [],
    desc: '电子会员证签名密钥（Ed25519 种子）：id:base64（32 字节），逗号分隔，最新的在前；换下的留到旧码过期',
  }),
  CRYPTO_PROFILE: str({
    choices: ['aes', 'gm'],
    default: 'aes',
    desc: '加密套件：aes = AES-256-GCM，gm = SM4-CTR + HMAC-SM3',
  }),
  ADMIN_TOTP: bool({ default: undefined, desc: '1 = 管理员登录须动态口令；缺省：生产 1，其他 0' }),
  ADMIN_IDLE_MINUTES: num({ default: 30, desc: '管理员无操作多少分钟后自动退出' }),
  AUDIT_ANCHOR_URL: urlOf(
    'https:',
    'http:',
  )({ default: '', desc: '审计锚点另存到的地址（POST，每个封存块一次）；空 = 只存数据目录' }),
  AUDIT_ANCHOR_SECRET: str({ default: '', desc: '审计锚点地址的签名密钥' }),
  BACKUP_DIR: str({ default: '', desc: '备份目录，最好在另一块盘上；内嵌数据库的日志也持续存到这里；空 = 不备份' }),
  BACKUP_KEEP: num({ default: 7, desc: '备份目录里保留最近多少份备份' }),
  BACKUP_SECRET: secret({
    default: '',
    desc: '备份里密钥的加密口令，至少 32 个字符，与备份分开保管；空 = 备份不含密钥',
  }),
  OPERATIONS_TOKEN: secret({
    default: '',
    desc: '读取 /metrics 和 /readyz 明细的令牌（Authorization: Bearer），至少 32 个字符；生产必填，其他环境可空 = 公开',
  }),
  ADMIN_SESSION_HOURS: num({ default: 12, desc: '管理员登录多少小时后必须重新登录，即使一直在操作' }),
  LOG_LEVEL: str({ choices: logLevels, default: 'info', desc: '日志级别' }),
  TIMEZONE: timezone({ default: 'Asia/Shanghai', desc: '业务时区：「今天」与定时任务以此为准' }),
};

export type Config = ReturnType<typeof loadConfig>;

/** Reads and validates an environment; throws one BootError naming every wrong variable. */
export function loadConfig(source: NodeJS.ProcessEnv) {
  // `NAME=` in a file means: not given.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const env = cleanEnv(given, variables, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).map(([name, error]) => `${name}: ${complaint(name, error)}`);
      if (problems.length > 0) throw new BootError(problems);
    },
  });
  const production = env.NODE_ENV === 'production';
  const dataDir = resolve(root, env.DATA_DIR);
  const givenSecrets = {
    session: env.SESSION_SECRET,
    fieldKeys: env.FIELD_KEYS,
    hash: env.HASH_KEY,
    qr: env.QR_SECRET,
    cardKeys: env.CARD_KEYS,
  };
  let secrets: Secrets | undefined;
  const loaded = {
    env: env.NODE_ENV,
    production,
    /** Absolute path of the project. */
    root,
    port: env.PORT,
    host: env.HOST ?? ((env.DEMO ?? !production) ? '127.0.0.1' : '0.0.0.0'),
    /** Public address without a trailing slash, or '' when none is configured. */
    origin: env.ORIGIN.replace(/\/+$/, ''),
    /** What messages call it: the origin, or this machine where none is configured. */
    site: env.ORIGIN.replace(/\/+$/, '') || `http://localhost:${env.PORT}`,
    /** As Express wants it. */
    trustProxy: parseTrustProxy(env.TRUST_PROXY),
    dataDir,
    /** '' = the embedded PostgreSQL in dataDir. */
    databaseUrl: env.DATABASE_URL,
    databaseReplicaUrls: env.DATABASE_REPLICA_URLS,
    demo: env.DEMO ?? !production,
    jobs: env.JOBS,
    sms: Object.freeze({
      transport: env.SMS_TRANSPORT,
      second: env.SMS_SECOND_TRANSPORT,
      receiptSecrets: { first: env.SMS_RECEIPT_SECRET, second: env.SMS_SECOND_RECEIPT_SECRET },
      http: { url: env.SMS_HTTP_URL, secret: env.SMS_HTTP_SECRET },
      aliyun: {
        accessKeyId: env.ALIYUN_ACCESS_KEY_ID,
        accessKeySecret: env.ALIYUN_ACCESS_KEY_SECRET,
        sign: env.ALIYUN_SMS_SIGN,
        template: env.ALIYUN_SMS_TEMPLATE,
      },
      tencent: {
        secretId: env.TENCENT_SECRET_ID,
        secretKey: env.TENCENT_SECRET_KEY,
        appId: env.TENCENT_SMS_APP_ID,
        sign: env.TENCENT_SMS_SIGN,
        template: env.TENCENT_SMS_TEMPLATE,
      },
    }),
    mail: Object.freeze({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }),
    cryptoProfile: env.CRYPTO_PROFILE as 'aes' | 'gm',
    adminTotp: env.ADMIN_TOTP ?? production,
    adminIdleMinutes: env.ADMIN_IDLE_MINUTES,
    auditAnchor: Object.freeze({ url: env.AUDIT_ANCHOR_URL, secret: env.AUDIT_ANCHOR_SECRET }),
    /** Absolute folder, or '' for none. */
    backupDir: env.BACKUP_DIR && resolve(root, env.BACKUP_DIR),
    backupKeep: env.BACKUP_KEEP,
    backupSecret: env.BACKUP_SECRET,
    operationsToken: env.OPERATIONS_TOKEN,
    adminSessionHours: env.ADMIN_SESSION_HOURS,
    logLevel: env.LOG_LEVEL,
    timezone: env.TIMEZONE,
    /** Names of the secrets the environment does not give; they come from dataDir/secrets.json. */
    defaultSecrets: [
      ['SESSION_SECRET', givenSecrets.session],
      ['FIELD_KEYS', givenSecrets.fieldKeys],
      ['HASH_KEY', givenSecrets.hash],
      ['QR_SECRET', givenSecrets.qr],
      ['CARD_KEYS', givenSecrets.cardKeys],
    ].flatMap(([name, value]) => (value?.length ? [] : [name as string])),
    /** Keys for sessions, QR codes, cards, encrypted fields and hashes. Made on first use where the environment gives none. */
    get secrets(): Secrets {
      secrets ??= keptSecrets(dataDir, givenSecrets);
      return secrets;
    },
  };
  const incomplete = incompleteSms(loaded.sms);
  if (env.AUDIT_ANCHOR_URL && !env.AUDIT_ANCHOR_SECRET)
    incomplete.push('AUDIT_ANCHOR_SECRET: 设置了 AUDIT_ANCHOR_URL 就要设置签名密钥 / needed with AUDIT_ANCHOR_URL');
  if (incomplete.length > 0) throw new BootError(incomplete);
  return Object.freeze(loaded);
}

export const config = loadConfig(process.env);

/** The environment of a child process of ours: this one's, but for what is given. */
export const environmentWith = (given: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...given });

/** What is wrong, never what was given: it may be a secret. */
function complaint(name: string, error: unknown): string {
  const { choices } = (variables as Record<string, { choices?: readonly string[] }>)[name] ?? {};
  if (choices) return `须为以下之一 / must be one of: ${choices.join(', ')}`;
  const { message } = error as Error;
  if (/bool/.test(message)) return '须为 1 或 0 / must be 1 or 0';
  return /number/.test(message) ? '须为数字 / must be a number' : message;
}

function parseTrustProxy(text: string): false | number | string[] {
  if (text === '') return false;
  return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim());
}
