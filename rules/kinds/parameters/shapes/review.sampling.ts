// Of what is approved, which share is looked at a second time: by its light, and by whether a person had looked at all.
import type { Language } from '../../../../contract/words.ts';
import type { ParameterShape } from '../shape.ts';

const share = { type: 'number', minimum: 0, maximum: 1 };
const shares = {
  type: 'object',
  properties: { green: share, amber: share, red: share },
  additionalProperties: false,
};

export const shape: ParameterShape = {
  schema: {
    type: 'object',
    properties: { automatic: shares, reviewed: shares },
    required: ['automatic', 'reviewed'],
    additionalProperties: false,
  },
  lint: () => [],
  sentences: (value, language) => linesOf(value, language).map(([what, light, rate]) => `${what}${light} ${rate}`),
  tables: ({ values }, language) =>
    values.map(({ value, source }) => ({ title: source, columns: titles[language], rows: linesOf(value, language) })),
};

const titles = { zh: ['通过方式', '判定', '抽查比例'], en: ['Approved', 'Verdict', 'Share'] };
const ways = {
  zh: { automatic: '自动通过', reviewed: '人工通过' },
  en: { automatic: 'Without a person, ', reviewed: 'By a person, ' },
};
const lights = {
  zh: { green: '绿灯', amber: '黄灯', red: '红灯' },
  en: { green: 'green', amber: 'amber', red: 'red' },
};

function linesOf(value: Readonly<Record<string, unknown>>, language: Language): [string, string, string][] {
  const rates = value as Record<keyof typeof ways.zh, Partial<Record<keyof typeof lights.zh, number>>>;
  return (['automatic', 'reviewed'] as const).flatMap((way) =>
    (['green', 'amber', 'red'] as const).map((light): [string, string, string] => [
      ways[language][way],
      lights[language][light],
      `${Math.round((rates[way][light] ?? 0) * 1000) / 10}%`,
    ]),
  );
}
