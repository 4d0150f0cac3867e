// Which unions hold members directly: the decision in force where they stand, and what a union says of itself where that leaves it open.
import type { Rows } from '../../models/rows.ts';
import type { HoldingScope } from '../../models/store/sql/holdsSql.ts';
import { type Holding, holdingBy, holdingDecision } from '../../rules/kinds/decision/holding.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';

type Kind = Pick<Rows['union'], 'kind' | 'type'>;
type Holder = Kind & Pick<Rows['union'], 'acceptsMembers'>;

/** @param rules in force at the union, or where it will stand */
export const holdingAt = (rules: PlaceRules, union: Kind): Holding =>
  holdingBy(rules.decision(holdingDecision), union, rules.needed('decision', holdingDecision).document);

export function holdsMembers(rules: PlaceRules, union: Holder): boolean {
  const { outcome } = holdingBy(rules.decision(holdingDecision), union);
  return outcome === 'always' || (outcome === 'may' && union.acceptsMembers);
}

/** The same of many at once, each at its place. */
export const holdsIn = (book: Rulebook, union: Holder & Pick<Rows['union'], 'path'>): boolean =>
  holdsMembers(book.at(union.path), union);

const kinds = ['base', 'aboveBase'] as const;
/** Every kind with every type that unions of a place have or had. */
export const everyKind = (rules: PlaceRules): Kind[] =>
  kinds.flatMap((kind) =>
    (rules.options('unionType')?.items ?? []).map(({ code }) => ({ kind, type: code as Kind['type'] })),
  );

const known = new WeakMap<Rulebook, { day: string; scopes: HoldingScope[] }>();

/** The same as a table for the database, one entry for each place whose documents differ from those above it. */
export function holdingScopes(book: Rulebook): HoldingScope[] {
  const day = today();
  const before = known.get(book);
  if (before?.day === day) return before.scopes;
  const decisions = book.published('decision').filter(({ key }) => key === holdingDecision);
  const types = book.published('choices').filter(({ key }) => key === 'unionType');
  const scopes = [...new Set([...decisions, ...types].map(({ path }) => path))].map((path) => scopeAt(book, path));
  known.set(book, { day, scopes });
  return scopes;
}

function scopeAt(book: Rulebook, path: string): HoldingScope {
  const rules = book.at(path);
  const every = rules.document('decision', holdingDecision) ? everyKind(rules) : [];
  const of = (wanted: Holding['outcome']) =>
    kinds.flatMap((kind) => {
      const all = every.filter((each) => each.kind === kind);
      const found = all.filter((each) => holdingAt(rules, each).outcome === wanted);
      return all.length && found.length === all.length ? [`${kind}/*`] : found.map(({ type }) => `${kind}/${type}`);
    });
  return { path, always: of('always'), may: of('may') };
}
