import type { AuditFault } from './verifyAudit.ts';

const says: { [K in AuditFault['kind']]: (fault: Extract<AuditFault, { kind: K }>) => string } = {
  changed: ({ block, row }) => `第 ${block} 块 记录 ${row}：被改动`,
  missing: ({ block, row }) => `第 ${block} 块 记录 ${row}：缺失`,
  added: ({ block, row }) => `第 ${block} 块 记录 ${row}：后来加入`,
  block: ({ block }) => `第 ${block} 块：封存块本身被改动，或前一块被取走`,
  unanchored: () =>
    '数据库之外没有锚点：无法判断审计链是否被整体重做。启用锚点以前的数据库，核对后可运行 npm run audit:verify -- --adopt 采用一次',
  cut: ({ block }) => `第 ${block} 块：锚点记下的这一块已不在数据库里，或已不是原来的那一块`,
  remade: ({ block }) => `第 ${block} 块：锚点里没有这一块，是后来重做的`,
  lost: ({ minute, rows, left }) =>
    `${minute.replace('T', ' ')}（UTC）：这一分钟写入过 ${rows} 条，现在只有 ${left} 条，封存以前被取走`,
  backlog: ({ rows, since }) => `${rows} 条超过两轮没有封存，最早的是 ${since}：封存任务没有运行，或已被停止`,
};

/** A fault in words, for who reads the terminal. */
export const sayFault = (fault: AuditFault): string => (says[fault.kind] as (fault: AuditFault) => string)(fault);
