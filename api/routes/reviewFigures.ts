// Statistics of review, on the screen and taken out as a list.
import { exportReviewFigures } from '../../workflows/reviewFigures/exportReviewFigures.ts';
import { readReviewFigures } from '../../workflows/reviewFigures/readReviewFigures.ts';
import { route } from '../declaration/route.ts';

export const reviewFigures = route({
  method: 'GET',
  path: '/api/reviewFigures',
  who: 'admin',
  title: '审核统计：一段时间内各事项的收办情况，与上期比较',
  query: 'ReviewFiguresQuery',
  answer: 'ReviewFigures',
  run: ({ actor, query }) => readReviewFigures(actor, query),
});

export const reviewFiguresExport = route({
  method: 'GET',
  path: '/api/reviewFiguresExport',
  who: 'admin',
  title: '导出审核统计（CSV）',
  limit: { points: 10, seconds: 60 },
  query: 'ReviewFiguresQuery',
  media: 'text/csv',
  async run({ actor, query, request, response }) {
    const table = await exportReviewFigures(actor, query, request.language);
    // What is refused promises no file.
    response.attachment('reviewFigures.csv');
    return table;
  },
});
