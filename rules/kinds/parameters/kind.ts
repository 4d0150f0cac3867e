import type { ParametersDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { marks } from '../marks.ts';
import { lint } from './lint.ts';
import { shapes } from './shapes.ts';

export const kind: KindDefinition<ParametersDocument> = {
  title: { zh: '参数', en: 'Parameters' },
  lint,
  sentence: ({ key, values }, { language }) =>
    values
      .flatMap(({ from, to, value, source }) => [
        `${marks[language].span(from, to)}${{ zh: '依据', en: 'source' }[language]}${marks[language].colon}${source}`,
        ...(shapes.get(key)?.sentences(value, language) ??
          Object.entries(value).map(([name, each]) => `${name} = ${JSON.stringify(each)}`)),
      ])
      .join('\n'),
  tables: (document, language) => shapes.get(document.key)?.tables(document, language) ?? [],
};
