// What months came to, on the screen and taken out as a list.
import { exportMonthlyFigures } from '../../workflows/monthlyFigures/exportMonthlyFigures.ts';
import { readMonthlyFigures } from '../../workflows/monthlyFigures/readMonthlyFigures.ts';
import { route } from '../declaration/route.ts';

export const monthlyFigures = route({
  method: 'GET',
  path: '/api/monthlyFigures',
  who: 'admin',
  title: '月度会籍数字：月末记入，不再改动',
  query: 'MonthlyFiguresQuery',
  answer: 'MonthlyFigures',
  run: ({ actor, query }) => readMonthlyFigures(actor, query),
});

export const monthlyFiguresExport = route({
  method: 'GET',
  path: '/api/monthlyFiguresExport',
  who: 'admin',
  title: '导出月度会籍数字（CSV）',
  limit: { points: 10, seconds: 60 },
  query: 'MonthlyFiguresQuery',
  media: 'text/csv',
  async run({ actor, query, request, response }) {
    const table = await exportMonthlyFigures(actor, query, request.language);
    // What is refused promises no file.
    response.attachment('monthlyFigures.csv');
    return table;
  },
});
