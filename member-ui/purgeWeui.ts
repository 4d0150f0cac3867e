// WeUI without what our pages do not use: rules of other classes, the dark theme, variables nobody reads.

/** @param used names of the classes in use. */
export function purgeWeui(css: string, used: ReadonlySet<string>): string {
  const kept = topLevelRules(css.replace(/\/\*[\s\S]*?\*\//g, '')).filter(
    ({ head }) => !head.startsWith('@') && isUsed(head, used),
  );
  return kept.map(({ head, body }) => `${selectors(head, used).join(',')}{${body}}`).join('\n');
}

const isUsed = (head: string, used: ReadonlySet<string>) => selectors(head, used).length > 0;

/** The selectors of a rule all of whose classes are in use; none for rules about bare elements or the theme. */
function selectors(head: string, used: ReadonlySet<string>): string[] {
  return head.split(',').filter((selector) => {
    const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name as string);
    return classes.length > 0 && classes.every((name) => used.has(name)) && !selector.includes('theme');
  });
}

function topLevelRules(css: string): { head: string; body: string }[] {
  const rules: { head: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let head = '';
  for (let index = 0; index < css.length; index += 1) {
    if (css[index] === '{') {
      if (depth === 0) {
        head = css.slice(start, index).trim();
        start = index + 1;
      }
      depth += 1;
    } else if (css[index] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      rules.push({ head, body: css.slice(start, index).trim() });
      start = index + 1;
    }
  }
  return rules;
}
