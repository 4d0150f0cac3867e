// How hard a name is to write: A in GB2312, B in GBK, C rest of the BMP, D beyond U+FFFF, P private use, ? lost.

export type NameClass = 'A' | 'B' | 'C' | 'D' | 'P' | '?';
const order: NameClass[] = ['A', 'B', 'C', 'D', 'P', '?'];
let tables: { gb2312: Set<string>; gbk: Set<string> } | undefined;

function decodeCells(firstLead: number, lastLead: number, firstTrail: number): Set<string> {
  const decoder = new TextDecoder('gbk');
  const cells = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      // Codecs of banks stop before FE50: what later standards put there is not GBK to them.
      if (trail === 0x7f || (lead === 0xfe && trail >= 0x50)) continue;
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== '\uFFFD') cells.add(text);
    }
  return cells;
}

function classOf(character: string): NameClass {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\uFFFD' || character === '?' || character === '\uFF1F') return '?';
  if (code < 0x80 || code === 0xb7) return 'A';
  if (code >= 0xe000 && code <= 0xf8ff) return 'P';
  if (code >= 0xf0000) return 'P';
  if (code > 0xffff) return 'D';
  tables ??= { gb2312: decodeCells(0xb0, 0xf7, 0xa1), gbk: decodeCells(0x81, 0xfe, 0x40) };
  if (tables.gb2312.has(character)) return 'A';
  return tables.gbk.has(character) ? 'B' : 'C';
}

/** One letter per character, rare ones included. */
export function nameClasses(name: string): NameClass[] {
  return Array.from(name, classOf);
}

/** The hardest class in the name. */
export function nameClass(name: string): NameClass {
  return nameClasses(name).reduce<NameClass>(
    (worst, next) => (order.indexOf(next) > order.indexOf(worst) ? next : worst),
    'A',
  );
}
