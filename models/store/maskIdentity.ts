/** 320102199003070009 → 320***********0009; short numbers keep two characters at each end. */
export function maskDocumentNumber(clear: string): string {
  const keep = clear.length >= 12 ? { head: 3, tail: 4 } : { head: 2, tail: 2 };
  return clear.slice(0, keep.head) + '*'.repeat(Math.max(clear.length - keep.head - keep.tail, 3)) + clear.slice(-keep.tail);
}

/** 13812345678 → 138****5678; an e-mail address keeps its first letter and its host. */
export function maskPhone(clear: string): string {
  const at = clear.indexOf('@');
  if (at > 0) return `${clear[0]}***${clear.slice(at)}`;
  return `${clear.slice(0, 3)}****${clear.slice(-4)}`;
}
