import { describe, expect, it } from '@jest/globals';
import { inOrder } from '../../../api/declaration/inOrder.ts';
import { type Method, route } from '../../../api/declaration/route.ts';

const at = (path: string, method: Method = 'GET') =>
  route({ method, path, who: 'visitor', title: path, run: () => undefined });
const orderOf = (...paths: string[]) => inOrder(paths.map((path) => at(path))).map(({ path }) => path);

describe('routes', () => {
  it('that name a part go before those that leave it open, wherever they were found', () => {
    const expected = ['/api/cases/open', '/api/cases/:id', '/api/cases/:id/explain', '/api/:resource/:id/:action'];
    expect(orderOf(...expected)).toEqual(expected);
    expect(orderOf(...[...expected].reverse())).toEqual(expected);
  });

  it('are told apart by the first part in which they differ', () => {
    expect(orderOf('/api/:resource/open', '/api/cases/:id')).toEqual(['/api/cases/:id', '/api/:resource/open']);
  });

  it('of which two would answer the same requests are refused', () => {
    expect(() => inOrder([at('/api/cases/:id'), at('/api/cases/:key')])).toThrow('two routes answer GET /api/cases/:');
    expect(() => inOrder([at('/api/cases/:id'), at('/api/cases/:id', 'PUT')])).not.toThrow();
  });
});
