// A process with its documents, each looked up when it is asked for.
import { expect, it } from '@jest/globals';
import type { RuleDocument } from '../../../rules/engine/documentTypes.ts';
import { Rulebook } from '../../../workflows/documents/rulebook.ts';
import { processAt } from '../../../workflows/processes/processAt.ts';
import { packDocument } from '../../support/packDocument.ts';

const rulesOf = (...bodies: RuleDocument[]) =>
  new Rulebook(
    bodies.map((body, version) => ({
      ...{ id: `d${version}`, kind: body.kind, key: body.key, body, unionId: '/1/', path: '/1/', version },
      ...{ hash: `${body.kind} ${body.key}`, kept: true, validFrom: '2020-01-01', validTo: null },
    })),
  ).at('/1/');
const process = packDocument('base', 'process', 'join');

it('who needs only the form is not kept from it by a guide that nobody wrote', () => {
  const form = packDocument('base', 'form', 'join.form');
  const here = processAt(rulesOf(process, form), 'join');
  expect(here.form).toEqual({ hash: 'form join.form', document: form });
  expect(() => here.guide).toThrow(expect.objectContaining({ status: 503, code: 'document-missing' }));
});

it('the code tables of the form, by key', () => {
  const form = packDocument('base', 'form', 'join.form');
  const keys = [...new Set(form.fields.flatMap(({ choices }) => choices ?? []))];
  const tables = keys.map((key) => packDocument('base', 'choices', key));
  const { choices } = processAt(rulesOf(process, form, ...tables), 'join');
  expect(choices).toEqual(Object.fromEntries(tables.map((table) => [table.key, table])));
});

it('a decision is compiled once, and a process without a review has none', () => {
  const rules = rulesOf(process, packDocument('base', 'decision', 'join.eligibility'));
  expect(processAt(rules, 'join').precheck).toBe(processAt(rules, 'join').precheck);
  const { check: _check, ...review } = process.review;
  expect(processAt(rulesOf({ ...process, review }), 'join').review).toBeUndefined();
});

it('a notice only at the moments of which the applicant is told', () => {
  const approved = packDocument('base', 'notice', 'join.approved');
  const notices = { approved: approved.key };
  const here = processAt(rulesOf({ ...process, notices }, approved), 'join');
  expect(here.notice('approved')).toMatchObject({ template: approved.key, hash: 'notice join.approved' });
  expect(here.notice('rejected')).toBeUndefined();
});

it('a process that is not in force names itself', () => {
  expect(() => processAt(rulesOf(), 'transfer')).toThrow(expect.objectContaining({ status: 503 }));
});
