// One row of every resource, hung on a union: what tests that look at all resources at once read and try to change.

import type { ResourceName, Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Person } from './build.ts';
import { buildAccount } from './build.ts';

let serial = 0;
const today = '2026-01-05';

/** @returns resource name → id of its row. Each call invents a person whose rows these are. */
export async function plantEveryResource(
  union: Rows['union'],
): Promise<{ ids: Record<ResourceName, string>; person: Person }> {
  serial += 1;
  const n = serial;
  const person = await buildAccount({ unionId: union.id });
  const unionId = union.id;
  const accountId = person.id;
  const ids = await transact(systemActor, { action: 'create' }, async (tx) => {
    const division =
      (await tx.findOne('division', { id: '11' })) ??
      tx.create('division', {
        id: '11',
        name: '京',
        fullName: '京',
        level: 'province',
        initials: 'j',
        statOnly: false,
      });
    const { id: member } = tx.create('member', {
      unionId,
      number: `N${n}`,
      name: person.name,
      accountId,
      documentType: 'resident',
      documentNumber: person.documentNumber,
      phone: person.phone,
      birthDate: person.birthDate,
      sex: 'male',
      state: 'active',
      joinedOn: today,
      details: { hobby: '篮球' },
    });
    const { id: application } = tx.create('application', {
      subjectKind: 'person',
      subjectId: accountId,
      unionId,
      number: `A${n}`,
      process: 'join',
      title: '入会',
      applicantName: person.name,
      accountId,
      personHash: `p${n}`,
      state: 'submitted',
      reviewWhen: 'before',
      processHash: 'x',
      formHash: 'x',
      data: {},
      submittedAt: `${today}T02:00:00.000Z`,
      dueOn: today,
    });
    return {
      division: division.id,
      member,
      application,
      account: accountId,
      union: unionId,
      employer: tx.create('employer', {
        unionId,
        name: `第${n}有限公司`,
        formerNames: [],
      }).id,
      grant: tx.create('grant', {
        unionId,
        accountId,
        role: 'unionOperator',
        validFrom: today,
      }).id,
      membershipEvent: tx.create('membershipEvent', {
        unionId,
        memberId: member,
        kind: 'joined',
        toState: 'active',
        happenedOn: today,
      }).id,
      decision: tx.create('decision', {
        unionId,
        decision: 'join',
        applicationId: application,
        documentHash: 'x',
        outcome: 'pass',
        verdicts: [],
      }).id,
      document: tx.create('document', {
        unionId,
        kind: 'text',
        key: `text${n}`,
        title: '文本',
        number: 1,
        state: 'draft',
        body: {},
        hash: 'x',
        validFrom: today,
      }).id,
      notice: tx.create('notice', {
        unionId,
        event: `e${n}`,
        template: 'joined',
        channel: 'sms',
        accountId,
        recipient: person.phone,
        body: '您好',
        variables: {},
        urgent: false,
        state: 'dead',
      }).id,
      sanction: tx.create('sanction', {
        unionId,
        accountId,
        process: 'join',
        reason: '原因',
        personHash: `p${n}`,
        validFrom: today,
      }).id,
      reviewRound: tx.create('reviewRound', {
        unionId,
        documentHash: 'x',
        state: 'finished',
        startedAt: `${today}T02:00:00.000Z`,
      }).id,
      jobRun: tx.create('jobRun', {
        unionId,
        task: 'review',
        ownerId: accountId,
        scheduleKey: `s${n}`,
        scheduledFor: `${today}T02:00:00.000Z`,
        state: 'finished',
      }).id,
      file: tx.create('file', {
        unionId,
        ownerId: accountId,
        name: `材料${n}.txt`,
        type: 'txt',
        size: 1,
      }).id,
      consent: tx.create('consent', {
        unionId,
        accountId,
        purpose: 'join',
        textKey: 'agreement',
        textHash: 'x',
      }).id,
    };
  });
  const [written] = await find('audit', { resource: 'member', recordId: ids.member });
  return { ids: { ...ids, audit: written!.id }, person };
}
