/** 320102199003070009 → 320***********0009; shorter numbers keep less, very short ones nothing. */
export function maskDocumentNumber(clear: string): string {
  const { head, tail } = keptOf(clear.length);
  return clear.slice(0, head) + '*'.repeat(Math.max(clear.length - head - tail, 3)) + clear.slice(clear.length - tail);
}

function keptOf(length: number): { head: number; tail: number } {
  if (length >= 12) return { head: 3, tail: 4 };
  if (length >= 8) return { head: 2, tail: 2 };
  return length >= 4 ? { head: 1, tail: 1 } : { head: 0, tail: 0 };
}

/** 13812345678 → 138****5678; an e-mail address keeps its first letter and its host. */
export function maskPhone(clear: string): string {
  const at = clear.indexOf('@');
  if (at > 0) return `${clear[0]}***${clear.slice(at)}`;
  if (clear.length < 11) return maskDocumentNumber(clear);
  return `${clear.slice(0, 3)}****${clear.slice(-4)}`;
}

/** 欧阳小明 → 欧***: the first character tells two people of a list apart for who wrote it. */
export function maskName(clear: string): string {
  const [first = '', ...others] = clear;
  return others.length ? `${first}${'*'.repeat(others.length)}` : '*';
}
