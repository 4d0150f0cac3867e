// What the demo's people did, done by the same workflows as anybody's: applied, withdrew, were reviewed, were told. Dated back afterwards.

import { AppError } from '../../errors.ts';
import { type BoundAccount, isBound } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import { type Actor, systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { type Backdating, backdateApplications, settleNotices } from '../../models/store/writing/backdate.ts';
import { copyIn } from '../../models/store/writing/copyIn.ts';
import { decideApplication } from '../../workflows/applications/decideApplication.ts';
import { openApplication } from '../../workflows/applications/openApplication.ts';
import { saveApplication } from '../../workflows/applications/saveApplication.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../workflows/applications/withdrawApplication.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { eventPrefix } from '../../workflows/notices/noticeEvents.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';
import { processAt } from '../../workflows/processes/processAt.ts';
import { unionOfDivision } from '../../workflows/processes/resolveTarget.ts';
import { demoPerson, people } from './demoPeople.ts';
import { type ApplicationPlan, type Employers, planApplication } from './planApplication.ts';
import { seedChanges } from './seedChanges.ts';
import { storedUnions } from './seedOrganisations.ts';
import { seedSanctions } from './seedSanctions.ts';
import { unionAdmins } from './unionAdmins.ts';
import { demoProvinces } from './unionPlan.ts';

export const applicationsLoad = 'demo applications';
const atOnce = 6;

export async function seedApplications(): Promise<void> {
  const unions = await storedUnions();
  const reviewers = await unionAdmins(unions, demoProvinces);
  const accounts = await applicants();
  const homes = homesByProvince(unions);
  const employers = await employersByUnion(homes);
  const plans = new Map(accounts.map((account, n) => [account.id, planApplication(n, homes, employers)]));
  // A start that was killed here has done some of it.
  const present = new Set((await applicationsOf(accounts)).map(({ accountId }) => accountId));
  const waiting = accounts.filter(({ id }) => !present.has(id));
  const work = async () => {
    for (let account = waiting.pop(); account; account = waiting.pop()) {
      const plan = plans.get(account.id) as ApplicationPlan;
      await carryOut(account, plan, reviewers.get(plan.province) as Actor);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const shifts = (await applicationsOf(accounts)).map(({ id, accountId }): Backdating => {
    const { days, decidedDays } = plans.get(accountId) as ApplicationPlan;
    return { applicationId: id, days, decidedDays };
  });
  shifts.push(...(await seedChanges(unions)));
  await seedSanctions(unions, accounts);
  // The messages are there to be dated back and settled; otherwise the first deliverer would send them to invented numbers.
  await writeMessages();
  await copyIn(systemActor, applicationsLoad, async (load) => {
    await backdateApplications(load, shifts, eventPrefix('submitted'));
    await settleNotices(load);
  });
}

const applicationsOf = (accounts: readonly Rows['account'][]) =>
  find('application', { accountId: accounts.map(({ id }) => id) });

/** Whom the rules refuse leaves only the verdict, as anybody would. */
async function carryOut(account: BoundAccount, plan: ApplicationPlan, reviewer: Actor): Promise<void> {
  const applicant: Actor = { kind: 'person', accountId: account.id, label: account.name, powers: [] };
  // Who names no union is led by the address, and there another form may be in force.
  const path = plan.data.union
    ? plan.path
    : ((await unionOfDivision(plan.data.division as string)) as Rows['union']).path;
  const { form, agreement } = processAt((await rulebook()).at(path), 'join');
  const fields = new Set(form.document.fields.map(({ name }) => name));
  const data = Object.fromEntries(Object.entries(plan.data).filter(([name]) => fields.has(name)));
  const visit = { channel: 'h5', phoneConfirmedAt: new Date().toISOString() } as const;
  if (plan.state === 'draft') {
    await saveApplication(applicant, { process: 'join', data }, visit);
    return;
  }
  try {
    const { application } = await submitApplication(
      applicant,
      { process: 'join', data, agreement: agreement?.hash },
      visit,
    );
    await goOn(application.id, plan, applicant, reviewer);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not-eligible')) throw error;
  }
}

async function goOn(id: string, { state, reason }: ApplicationPlan, applicant: Actor, reviewer: Actor): Promise<void> {
  if (state === 'withdrawn') await withdrawApplication(applicant, id);
  if (state === 'opened') await openApplication(reviewer, id);
  if (state === 'approved') await decideApplication(reviewer, id, 'approve', {});
  if (state === 'returned')
    await decideApplication(reviewer, id, 'return', { reason, fieldNotes: { unitSituation: '请上传或写明在岗情况' } });
  if (state === 'rejected') await decideApplication(reviewer, id, 'reject', { reason });
}

async function applicants(): Promise<BoundAccount[]> {
  const phones = Array.from(
    { length: people.applicants.count },
    (_, n) => demoPerson(people.applicants.from + n).phone,
  );
  const found = new Map((await find('account', { phone: phones })).filter(isBound).map((row) => [row.phone, row]));
  return phones.flatMap((phone) => found.get(phone) ?? []);
}

async function employersByUnion(homes: ReadonlyMap<string, readonly Rows['union'][]>): Promise<Employers> {
  const unionId = [...new Set([...homes.values()].flat().map(({ id }) => id))];
  const byUnion = new Map<string, string[]>();
  for (const { id, unionId: union } of await find('employer', { unionId }, { order: 'name' }))
    byUnion.set(String(union), [...(byUnion.get(String(union)) ?? []), id]);
  return byUnion;
}

/** Unions that hold members, by province; those of Xiamen apart, since they join otherwise. */
function homesByProvince(unions: ReadonlyMap<string, Rows['union']>): Map<string, Rows['union'][]> {
  const homes = [...unions.values()].filter(
    ({ acceptsMembers, divisionId, type }) => acceptsMembers && divisionId && type !== 'organs',
  );
  const codes = [...demoProvinces, '3502'];
  return new Map(codes.map((code) => [code, homes.filter(({ divisionId }) => divisionId?.startsWith(code))]));
}
