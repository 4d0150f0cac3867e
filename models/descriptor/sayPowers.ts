// Powers in sentences, one for each resource: which acts, on whose records, and which fields are masked or hidden there.
import { type Reach, type RolePower, reaches } from './rolePowers.ts';
import { actsOf } from './states.ts';
import type { Resource, Title } from './types.ts';

const reachTitles = {
  both: { zh: '本工会和下级', en: 'this union and below' },
  own: { zh: '仅本工会', en: 'this union only' },
  lower: { zh: '仅下级', en: 'below only' },
} satisfies Record<string, Title>;

export function sayPowers(powers: readonly RolePower[]): Title[] {
  const resources = [...new Set(powers.map(({ resource }) => resource))];
  return resources.map((resource) =>
    sentence(
      resource,
      powers.filter((power) => power.resource === resource),
    ),
  );
}

function sentence(resource: Resource, held: readonly RolePower[]): Title {
  const acts = (reach: Reach) => held.filter((power) => power.reach === reach).map(({ act }) => act);
  const [own, lower] = [acts('own'), acts('lower')];
  const parts = {
    both: own.filter((act) => lower.includes(act)),
    own: own.filter((act) => !lower.includes(act)),
    lower: lower.filter((act) => !own.includes(act)),
  };
  return inBoth((language) => {
    const said = Object.entries(parts)
      .map(([reach, names]) => [reachTitles[reach as keyof typeof parts], actWords(resource, names, language)] as const)
      .filter(([, words]) => words)
      .map(([title, words]) => (language === 'zh' ? `${title.zh}可${words}` : `${words} (${title.en})`));
    const kept = maskedWords(
      resource,
      reaches.filter((reach) => acts(reach).length),
      language,
    );
    return language === 'zh'
      ? `${resource.title.zh}：${[...said, ...kept].join('；')}`
      : `${resource.title.en}: ${[...said, ...kept].join('; ')}`;
  });
}

/** Looking at one and listing them is one thing to whoever reads it. */
function actWords(resource: Resource, acts: readonly string[], language: keyof Title): string {
  const titles: Record<string, Title> = {
    ...actsOf(resource),
    ...{ get: { zh: '查看', en: 'look at' }, export: { zh: '导出', en: 'export' } },
  };
  const shown = acts
    .filter((act) => act !== 'list' || !acts.includes('get'))
    .map((act) => (act === 'list' ? 'get' : act));
  const words = [...new Set(shown)].map((act) => titles[act]?.[language] ?? act);
  return language === 'zh' ? words.join('、') : words.join(', ').toLowerCase();
}

function maskedWords({ fields }: Resource, reached: readonly Reach[], language: keyof Title): string[] {
  const where = { own: { zh: '本工会的', en: 'here' }, lower: { zh: '下级的', en: 'below' } };
  const how = { mask: { zh: '只显示一部分', en: 'shown in part' }, hide: { zh: '不显示', en: 'not shown' } };
  return reached.flatMap((reach) =>
    (['mask', 'hide'] as const).flatMap((treatment) => {
      const names = Object.values(fields)
        .filter((field) => !field.hidden && field.mask?.[reach] === treatment)
        .map(({ title }) => title[language]);
      if (!names.length) return [];
      return language === 'zh'
        ? [`${where[reach].zh}${names.join('、')}${how[treatment].zh}`]
        : [`${names.join(', ')} ${where[reach].en} ${how[treatment].en}`];
    }),
  );
}

const inBoth = (say: (language: keyof Title) => string): Title => ({ zh: say('zh'), en: say('en') });
