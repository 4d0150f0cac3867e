import type { ParametersDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { spanText } from '../spanText.ts';
import { lint } from './lint.ts';
import { shapes } from './shapes.ts';

export const kind: KindDefinition<ParametersDocument> = {
  title: { zh: '参数', en: 'Parameters' },
  lint,
  sentence: ({ key, values }) =>
    values
      .flatMap(({ from, to, value, source }) => [
        `${spanText(from, to)}依据：${source}`,
        ...(shapes.get(key)?.sentences(value) ??
          Object.entries(value).map(([name, each]) => `${name} = ${JSON.stringify(each)}`)),
      ])
      .join('\n'),
  tables: (document, language) => shapes.get(document.key)?.tables(document, language) ?? [],
};
