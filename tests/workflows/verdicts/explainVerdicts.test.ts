// A stored verdict is explained by the rules it was reached by, whatever became of their document.

import { beforeAll, expect, it } from '@jest/globals';
import { findRuleBody } from '../../../models/store/queries/ruleBodies.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import type { Created } from '../../../models/writtenRow.ts';
import type { DecisionDocument, Verdict } from '../../../rules/engine/documentTypes.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { formOfCase } from '../../../workflows/answers/formOfCase.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { explainVerdict } from '../../../workflows/verdicts/explainVerdicts.ts';
import { buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let application: Created<'application'>;
let verdicts: Verdict[];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  ({ application } = await submit(house.baseA));
  verdicts = (await find('decision', { applicationId: application.id })).flatMap((row) => row.verdicts as Verdict[]);
});

const explained = () =>
  Promise.all(
    verdicts.map((verdict) =>
      explainVerdict(verdict, application.createdAt, { catalogue: factCatalogue, factsInWords: factCatalogue }),
    ),
  );

it('is the same when every document has been replaced, and when all are gone', async () => {
  const before = await explained();
  expect(before.map((each) => [each?.decision, each?.version, each?.rows.length])).toEqual([
    ['join.eligibility', 1, expect.any(Number)],
    ['join.review', 1, expect.any(Number)],
  ]);
  await query('UPDATE documents SET body = body || \'{"title": "另一份", "rows": []}\', hash = \'other\', number = 2');
  forgetRulebook();
  await rulebook();
  const unnumbered = before.map((each) => ({ ...each, version: null }));
  expect(await explained()).toEqual(unnumbered);
  await query('DELETE FROM documents');
  forgetRulebook();
  await rulebook();
  expect(await explained()).toEqual(unnumbered);
});

it('replays byte for byte', async () => {
  for (const verdict of verdicts) {
    const kept = await findRuleBody(verdict.version);
    expect(replay(verdict, kept?.body as DecisionDocument, factCatalogue)).toEqual(verdict);
  }
});

it('and the form that was filled in is still there to read the answers by', async () => {
  const form = await formOfCase(application, (await rulebook()).at(house.baseA.path));
  expect(form).toMatchObject({ kind: 'form', key: 'join.form' });
});
