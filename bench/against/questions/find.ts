/** Parts of names to look for: of the synthetic people some have them, and nobody the last two. */
export const words: [kind: string, q: string][] = [
  ['common pair', '王伟'],
  ['common name', '王伟强'],
  ['long name', '阿依古丽·吐尔逊'],
  ['no hit, two characters', '龘龘'],
  ['no hit, long', '王伟强龘'],
];
