// 三员分立 (GB/T 22239, 8.1.4.2), which no descriptor softens: whoever audits only reads, powers are given by security administrators
// alone, and neither they nor system administrators nor rule staff look after people.
import { type Resource, type Role, roles } from './types.ts';

const reading: ReadonlySet<string> = new Set(['list', 'get', 'export']);
const apartFromPeople: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditor', 'ruleEditor', 'rulePublisher'];
/** What these do with people: they begin what is about accounts and grants. */
const allowed: ReadonlySet<string> = new Set(['create']);

/** @returns one sentence per problem */
export function checkSeparation({ name, access, fields }: Resource): string[] {
  const actsOf = (role: Role) => [...new Set([...(access[role]?.own ?? []), ...(access[role]?.lower ?? [])])];
  const writes = (role: Role) => actsOf(role).filter((act) => !reading.has(act));
  const isAboutPeople =
    name !== 'account' &&
    Object.values(fields).some(({ mode, widget }) => mode === 'documentNumber' || widget === 'answers');
  return [
    ...writes('auditor').map((act) => `auditor may ${act}, but whoever audits only reads`),
    ...(name === 'grant' ? roles : [])
      .filter((role) => role !== 'securityAdmin' && writes(role).length)
      .map((role) => `${role} may ${writes(role).join(', ')}, but only security administrators give powers`),
    ...(isAboutPeople ? apartFromPeople : []).flatMap((role) =>
      actsOf(role)
        .filter((act) => !allowed.has(act))
        .map((act) => `${role} may ${act}, but looks after no people`),
    ),
    ...(actsOf('ruleEditor').includes('publish') ? ['ruleEditor may publish, but a second person does'] : []),
    ...(writes('rulePublisher').some((act) => act === 'create' || act === 'update')
      ? ['rulePublisher may write rules, but a second person does']
      : []),
  ];
}
