import type { ParametersDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { spanText } from '../spanText.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<ParametersDocument> = {
  title: { zh: '参数', en: 'Parameters' },
  lint,
  sentence: ({ values }) =>
    values
      .flatMap(({ from, to, value, source }) => [
        `${spanText(from, to)}依据：${source}`,
        ...Object.entries(value).map(([name, each]) => `${name} = ${JSON.stringify(each)}`),
      ])
      .join('\n'),
};
