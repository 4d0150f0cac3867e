import { describe, expect, it } from '@jest/globals';
import { mergeAnswers, seenAnswers } from '../../../../../api/routes/pages/apply/seenAnswers.ts';

const names = ['address', 'files', 'count', 'note'];
const shown = { address: '虚构路9号', files: [{ id: '1', name: 'a' }], count: 3 };
const seen = seenAnswers(names, shown);

describe('what two devices answer', () => {
  it('what the page did not change stays as another device has left it', () => {
    const stored = { address: '虚构路8号', note: '新的', other: 'kept' };
    expect(mergeAnswers(shown, stored, seen)).toEqual(stored);
  });

  it('what the page changed, added or emptied counts', () => {
    const posted = { address: '虚构路10号', note: '加的', count: 3 };
    expect(mergeAnswers(posted, shown, seen)).toEqual(posted);
  });

  it('a page that says nothing of what it was shown posts everything', () => {
    expect(mergeAnswers({ address: 'x' }, shown, undefined)).toEqual({ address: 'x' });
  });
});
