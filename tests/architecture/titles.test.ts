// Codes that people see have one word, in Chinese first. That each code has one is held by types; here is what no type can hold.
import { tasks } from '../../jobs/foundTasks.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { actsOf } from '../../models/descriptor/states.ts';
import { roleTitles, type Titles } from '../../models/descriptor/types.ts';
import { noticeEvents } from '../../workflows/notices/noticeEvents.ts';
import { roundResults } from '../../workflows/reviews/roundResult.ts';
import { taskTitles } from '../../workflows/tasks/knownTasks.ts';
import { readSources } from './readSources.ts';

const { sources } = readSources();
const code = sources.filter(({ path }) => /^(models|workflows|jobs|seeds|api|member-ui|admin-ui)\//.test(path));
const writers = code.filter(({ path }) => !/^models\/(resources\/|rows\.ts)/.test(path)).map(({ text }) => text);

const acts = Object.assign({}, ...resources.map(actsOf)) as Titles;
const tables: Readonly<Record<string, Titles>> = {
  acts,
  roles: roleTitles,
  'notice events': noticeEvents,
  tasks: taskTitles(),
  ...Object.fromEntries([...tasks.values()].map(({ name, results }) => [`results of ${name}`, results])),
  'round results': roundResults,
  ...Object.fromEntries(
    resources.flatMap(({ name, states = {}, stateGroups = {}, fields }) => [
      [`states of ${name}`, { ...states, ...stateGroups }],
      ...Object.entries(fields).flatMap(([field, { choices }]) =>
        typeof choices === 'object' ? [[`${name}.${field}`, choices]] : [],
      ),
    ]),
  ),
};

describe('What people are shown in words', () => {
  it.each(Object.entries(tables))('is in Chinese first: %s', (_, titles) => {
    const wrong = Object.entries(titles).filter(
      ([, { zh, en }]) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en),
    );
    expect(wrong).toEqual([]);
  });

  it('is one word for what several tasks tell of', () => {
    const words = [...tasks.values()].flatMap(({ results }) => Object.entries(results));
    const different = words.filter(([name, { zh }]) => words.some((word) => word[0] === name && word[1].zh !== zh));
    expect(different).toEqual([]);
  });

  it('has no word for an act that nobody does', () => {
    const undone = Object.keys(acts).filter(
      (act) => !writers.some((text) => text.includes(`'${act}'`) || text.includes(`${act}:`)),
    );
    expect(undone).toEqual([]);
  });
});

describe('What people are told', () => {
  /** The object literal round a place in a text. */
  const objectRound = (text: string, at: number): string => {
    const ends = (step: 1 | -1, deeper: string, out: string) => {
      let depth = 0;
      for (let place = at; place >= 0 && place < text.length; place += step) {
        if (text[place] === deeper) depth += 1;
        else if (text[place] === out && depth-- === 0) return place;
      }
      return step < 0 ? 0 : text.length;
    };
    return text.slice(ends(-1, '}', '{'), ends(1, '{', '}'));
  };
  const chineseAlone = (text: string): string[] =>
    Object.entries({ message: 'messageEn', zh: 'en' }).flatMap(([own, other]) =>
      [...text.matchAll(new RegExp(`\\b${own}: *[\`'"][^\\n]*\\p{Script=Han}.*`, 'gu'))]
        .filter(({ index }) => !new RegExp(`\\b${other}\\b`).test(objectRound(text, index)))
        .map(([said]) => said),
    );

  it('in Chinese is told in English too', () => {
    expect(chineseAlone("throw wrong({ path: '', message: '不对' })")).toHaveLength(1);
    expect(chineseAlone("const title = { zh: '会员', en: 'Member' }")).toEqual([]);
    const server = code.filter(({ path }) => !/^(seeds|admin-ui)\//.test(path));
    expect(server.flatMap(({ path, text }) => chineseAlone(text).map((said) => `${path}: ${said}`))).toEqual([]);
  });
});

describe('States that are asked for together', () => {
  const pairs = resources.flatMap(({ states = {} }) => {
    const names = Object.keys(states);
    return names.flatMap((one) => names.filter((other) => other !== one).map((other) => `'${one}', '${other}'`));
  });

  it('are listed in the descriptor and nowhere else', () => {
    const lists = code
      .filter(({ path }) => !/^models\/(resources|migrations)\//.test(path))
      .flatMap(({ path, text }) => pairs.filter((pair) => text.includes(pair)).map((pair) => `${path}: ${pair}`));
    expect(lists).toEqual([]);
  });
});
