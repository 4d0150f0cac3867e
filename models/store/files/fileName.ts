const mostLetters = 100;
/** Control characters, those that turn the direction of what follows, and what paths and headers are made of. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}"*:<>?|\\/]/gu;

/** A name that may stand in any folder and header, without the path it came from; empty when nothing is left of it. */
export function cleanName(given: string): { stem: string; extension: string } {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(unwanted, '').replace(/\s+/gu, ' ').trim().replace(/^\.+/, '');
  const [, stem = clean, extension = ''] = /^(.*)\.([\p{L}\p{N}]{1,8})$/u.exec(clean) ?? [];
  return {
    stem: [...stem]
      .slice(0, mostLetters - 9)
      .join('')
      .trim(),
    extension: extension.toLowerCase(),
  };
}
