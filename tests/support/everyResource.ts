// One row of every resource, hung on a union: what tests that look at all resources at once read and try to change.
import { systemActor } from '../../models/store/gates/actor.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { buildAccount } from './build.ts';

let serial = 0;
const today = '2026-01-05';

/** @returns resource name → id of its row. Each call invents a person whose rows these are. */
export async function plantEveryResource(union: Row): Promise<{ ids: Record<string, string>; person: Row }> {
  serial += 1;
  const n = serial;
  const person = await buildAccount({ unionId: union.id });
  const unionId = union.id;
  const accountId = person.id;
  const ids = await transact(systemActor, { action: 'create' }, async (tx) => {
    const division =
      (await tx.findOne('division', { id: '11' })) ??
      tx.create('division', { id: '11', name: '京', fullName: '京', level: 'province', statOnly: false });
    const make = (name: string, values: Record<string, unknown>) => tx.create(name, { unionId, ...values }).id;
    const member = make('member', {
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
    const application = make('application', {
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
      employer: make('employer', { name: `第${n}有限公司`, formerNames: [] }),
      grant: make('grant', { accountId, role: 'unionOperator', validFrom: today }),
      membershipEvent: make('membershipEvent', {
        memberId: member,
        kind: 'joined',
        toState: 'active',
        happenedOn: today,
      }),
      decision: make('decision', {
        decision: 'join',
        applicationId: application,
        documentHash: 'x',
        outcome: 'pass',
        verdict: {},
      }),
      document: make('document', {
        kind: 'text',
        key: `text${n}`,
        title: '文本',
        number: 1,
        state: 'draft',
        body: {},
        hash: 'x',
        validFrom: today,
      }),
      notice: make('notice', {
        event: `e${n}`,
        template: 'joined',
        channel: 'sms',
        accountId,
        recipient: person.phone,
        body: '您好',
        variables: {},
        urgent: false,
        state: 'dead',
      }),
      sanction: make('sanction', { accountId, process: 'join', reason: '原因', personHash: `p${n}`, validFrom: today }),
      reviewRound: make('reviewRound', { documentHash: 'x', state: 'finished', startedAt: `${today}T02:00:00.000Z` }),
      jobRun: make('jobRun', {
        task: 'review',
        scheduleKey: `s${n}`,
        scheduledFor: `${today}T02:00:00.000Z`,
        state: 'finished',
      }),
      consent: make('consent', { accountId, purpose: 'join', textKey: 'agreement', textHash: 'x' }),
    };
  });
  const [written] = await find('audit', { resource: 'member', recordId: ids.member });
  return { ids: { ...ids, audit: (written as Row).id }, person: (await findOne('account', { id: accountId })) as Row };
}
