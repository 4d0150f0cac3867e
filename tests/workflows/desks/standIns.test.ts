import { describe, expect, it } from '@jest/globals';
import { standInFor } from '../../../workflows/desks/standIns.ts';

const unionId = 'union';
const reviewer = (id: string, decidesLower = true) => ({ id, name: id, unionId, decidesOwn: true, decidesLower });
const away = (accountId: string, deputyId: string | null) => ({ unionId, accountId, deputyId, untilOn: '2026-12-01' });
const everybody = ['a', 'b', 'c'].map((id) => reviewer(id));
const standsIn = (absences: ReturnType<typeof away>[], reviewers = everybody) =>
  standInFor(absences[0]!, absences, reviewers);

describe('for somebody who is away stands in', () => {
  it('his deputy', () => expect(standsIn([away('a', 'b')])).toBe('b'));
  it('nobody where there is no deputy', () => expect(standsIn([away('a', null)])).toBeUndefined());
  it('the deputy of a deputy who is away himself', () => expect(standsIn([away('a', 'b'), away('b', 'c')])).toBe('c'));
  it('nobody where two who are away point at each other', () =>
    expect(standsIn([away('a', 'b'), away('b', 'a')])).toBeUndefined());
  it('nobody where it goes round without coming back to him', () =>
    expect(standsIn([away('a', 'b'), away('b', 'c'), away('c', 'b')])).toBeUndefined());
  it('nobody who may decide less than he', () => {
    const reviewers = [reviewer('a'), reviewer('b', false)];
    expect(standsIn([away('a', 'b')], reviewers)).toBeUndefined();
    expect(standsIn([away('b', 'a')], reviewers)).toBe('a');
  });
  it('nobody who reviews no longer', () => expect(standsIn([away('a', 'b')], [reviewer('a')])).toBeUndefined());
});
