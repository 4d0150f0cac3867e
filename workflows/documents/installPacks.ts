// Puts the shipped packs in force at boot: each at the union of its division, never over what staff published since, and none that
// the operator left out.
import { BootError, NotFound } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { declinedPacks, wantPack } from '../../models/store/queries/declinedPacks.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { loadPacks, type Pack } from '../../rules/packs/loadPacks.ts';
import { today } from '../today.ts';
import { checkRuleDocument } from './checkRuleDocument.ts';
import { forgetRulebook, rulebook } from './rulebook.ts';

export type Installation = {
  pack: string;
  installed: number;
  unchanged: number;
  keptForStaff: number;
  skipped?: string;
};

export async function installPacks(packs: Pack[] = loadPacks()): Promise<Installation[]> {
  const wanted = await withoutDeclined(packs);
  const results: Installation[] = [];
  for (const pack of packs)
    results.push(
      wanted.includes(pack)
        ? await installPack(pack, wanted)
        : { ...nothingOf(pack), skipped: `安装时没有选用；要用时运行 npm run setup -- --pack ${pack.key}` },
    );
  return results;
}

async function withoutDeclined(packs: Pack[]): Promise<Pack[]> {
  const declined = await declinedPacks();
  return packs.filter(({ key }) => !declined.has(key));
}

const nothingOf = ({ key }: Pack): Installation => ({ pack: key, installed: 0, unchanged: 0, keptForStaff: 0 });

/** Also one that was left out at the setup; where its union is not there yet, it comes with it. @throws NotFound naming those there are */
export async function installWanted(name: string): Promise<Installation> {
  const packs = loadPacks();
  const pack = packs.find(({ key }) => key === name);
  if (!pack) {
    const known = packs.map(({ key, title }) => `${key}（${title}）`).join('、');
    throw new NotFound(`没有配置包“${name}”；有：${known}`, `There is no pack ${name}; there are: ${known}`);
  }
  const declined = await declinedPacks();
  const result = await installPack(
    pack,
    packs.filter(({ key }) => key === name || !declined.has(key)),
  );
  await transact(systemActor, { action: 'installPack', reason: name }, (tx) => wantPack(tx, name));
  return result;
}

/** Those that have waited for a union of one of these divisions. */
export async function installPacksAt(divisions: readonly string[]): Promise<void> {
  const packs = await withoutDeclined(loadPacks());
  for (const pack of packs) if (divisions.includes(pack.installAt.division ?? '')) await installPack(pack, packs);
}

async function installPack(pack: Pack, packs: Pack[]): Promise<Installation> {
  const result = nothingOf(pack);
  const union = await unionFor(pack);
  if (!union) return { ...result, skipped: `没有行政区划为 ${pack.installAt.division} 的工会，建立后自动安装` };
  const problems = await packProblems(pack, union.path, packs);
  if (problems.length) throw new BootError(problems);
  await transact(systemActor, { action: 'installPack', reason: pack.key }, async (tx) => {
    await tx.lockName(`pack ${pack.key}`);
    const present = await tx.find('document', { unionId: union.id });
    for (const document of pack.documents) installDocument(tx, pack, union, document, present, result);
    if (result.installed) tx.notify('documents');
  });
  forgetRulebook();
  return result;
}

function installDocument(
  tx: Tx,
  pack: Pack,
  union: Rows['union'],
  document: WrittenDocument,
  present: readonly Rows['document'][],
  result: Installation,
): void {
  const versions = present.filter(
    (row) => row.kind === document.kind && row.key === document.key && row.state !== 'draft',
  );
  const latest = versions.sort((a, b) => b.number - a.number)[0];
  const hash = hashDocument(document);
  if (latest && !latest.pack) result.keptForStaff += 1;
  else if (latest?.hash === hash) result.unchanged += 1;
  else {
    result.installed += 1;
    tx.create('document', {
      kind: document.kind,
      key: document.key,
      title: inLanguage(document).title,
      unionId: union.id,
      number:
        Math.max(
          0,
          ...present.filter((row) => row.kind === document.kind && row.key === document.key).map((row) => row.number),
        ) + 1,
      state: 'published',
      body: document,
      hash,
      pack: pack.key,
      validFrom: latest ? today() : '2000-01-01',
      publishedAt: new Date().toISOString(),
    });
  }
}

async function unionFor(pack: Pack): Promise<Rows['union'] | undefined> {
  if (pack.installAt.division === null) return findOne('union', { parentId: null }, { order: 'createdAt' });
  const candidates = await find('union', { divisionId: pack.installAt.division, kind: 'aboveBase', state: 'active' });
  return candidates.sort((a, b) => a.path.length - b.path.length)[0];
}

/** A pack is checked against what it is shipped with, whatever staff have published since: its own documents before those of the packs above it. */
export async function packProblems(pack: Pack, path: string, packs: readonly Pack[]): Promise<string[]> {
  const rules = (await rulebook()).at(path);
  const shipped = [pack, ...packs.filter((other) => isAbove(other, pack)).reverse()].flatMap(
    ({ documents }) => documents,
  );
  const problems: string[] = [];
  for (const document of pack.documents) {
    const findings = await checkRuleDocument(document, rules, shipped);
    problems.push(
      ...findings
        .filter(({ level }) => level === 'error')
        .map(
          (finding) =>
            `rules/packs/${pack.key}/${document.kind}.${document.key}.json ${finding.path}: ${finding.message}`,
        ),
    );
  }
  return problems;
}

/** Packs come the wider divisions before the narrower ones. */
function isAbove(other: Pack, { key, installAt: { division } }: Pack): boolean {
  const above = other.installAt.division ?? '';
  return other.key !== key && (division ?? '').startsWith(above) && (division ?? '').length > above.length;
}
