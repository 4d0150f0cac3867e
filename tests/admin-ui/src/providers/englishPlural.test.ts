import { expect, it } from '@jest/globals';
import { englishPlural } from '../../../../admin-ui/src/providers/englishPlural.ts';
import { resources } from '../../../../models/descriptor/registry.ts';

it('of the names of the resources', () => {
  expect(['Member', 'FAQ tally', 'Missed search', 'Survey'].map(englishPlural)).toEqual([
    'Members',
    'FAQ tallies',
    'Missed searches',
    'Surveys',
  ]);
});

it('no resource is called by a plural already', () => {
  expect(resources.map(({ title }) => title.en).filter((name) => /[^s]s$/.test(name))).toEqual([]);
});
