import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { refreshMemberCounts } from '../../models/store/queries/unions.ts';
import { find } from '../../models/store/sql/find.ts';
import { isLoaded } from '../../models/store/writing/copyIn.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { freezeMonths } from '../../workflows/monthlyFigures/freezeMonths.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';
import { seedDivisions } from '../reference/seedDivisions.ts';
import { applicationsLoad, seedApplications } from './seedApplications.ts';
import { membersLoad, seedMembers } from './seedMembers.ts';
import { organisationsLoad, seedOrganisations } from './seedOrganisations.ts';

type Report = (line: string) => void;

/**
 * Fills an empty database with the demo: four provinces of unions, units, members and cases, all invented.
 * Does nothing when there are unions already. Killed in the middle, it goes on where it stopped the next time.
 * @returns whether anything was written.
 */
export async function seedDemo(report: Report = () => {}): Promise<boolean> {
  const begun = await isLoaded('union', organisationsLoad);
  if (begun && (await isLoaded('application', applicationsLoad))) return false;
  if (!begun) {
    if ((await find('union', {}, { limit: 2 })).length > 1) return false;
    await seedDivisions(report);
    report('写入演示工会、单位和管理员…');
    await seedOrganisations(await demoRoot());
  }
  await installPacks();
  if (!(await isLoaded('member', membersLoad))) {
    report('写入演示会员…');
    await seedMembers();
  }
  report('演示办件…');
  await seedApplications();
  await refreshMemberCounts();
  await freezeMonths();
  return true;
}

async function demoRoot(): Promise<Rows['union']> {
  const name = '全国总工会（演示）';
  const root = await ensureRoot(name);
  return transact(systemActor, { action: 'update', reason: '演示' }, async (tx) => tx.update('union', root, { name }));
}
