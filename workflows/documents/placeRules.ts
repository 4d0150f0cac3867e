import type { Language } from '../../contract/words.ts';
import { Unavailable } from '../../errors.ts';
import type { PublishedDocument } from '../../models/store/queries/publishedDocuments.ts';
import type { RuleBody } from '../../models/store/queries/ruleBodies.ts';
import { remember } from '../../models/store/sql/remember.ts';
import { type CompiledDecision, compileDecision } from '../../rules/engine/compile.ts';
import type { ChoiceItem, ChoicesDocument, DocumentKind, DocumentOf } from '../../rules/engine/documentTypes.ts';
import { activeChoices, effective, parameterValue } from '../../rules/engine/effective.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { type WorkingDays, workingDaysOf } from '../../rules/engine/workingDays.ts';
import { factCatalogue, tablesOf, withChoices, withEarlierCases } from '../../rules/facts/catalogue.ts';
import type { EarlierProcess } from '../../rules/facts/earlierCases.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { optionsOf } from '../../rules/kinds/form/optionsOf.ts';
import { hoursText } from '../../rules/kinds/text/hoursText.ts';
import { today } from '../today.ts';

/** A document as it governs a place, in one language, and the hash of its body, which is what cases and verdicts are pinned to. */
export type Effective<K extends DocumentKind> = { hash: string; document: DocumentOf<K> };

const tables = tablesOf(factCatalogue);

/** One for all places with the same tables, so that each decision is compiled once for them. */
const catalogueWith = remember(
  { most: 500, keyOf: (hashes, _found, earlier, language) => `${language} ${hashes} ${JSON.stringify(earlier)}` },
  (
    _hashes: string,
    found: readonly (Effective<'choices'> | undefined)[],
    earlier: readonly EarlierProcess[],
    language: Language,
  ) => withChoices(withEarlierCases(earlier, language), (key) => found[tables.indexOf(key)]?.document.items),
);

/** The processes whose earlier cases rules may ask about, as a language calls them. */
type EarlierIn = (language: Language) => readonly EarlierProcess[];
type Versions = (kind: DocumentKind, key: string) => readonly PublishedDocument[];

/** The documents in force at one place in the tree on one day, out of one rulebook. */
export class PlaceRules {
  readonly path: string;
  readonly day: string;
  readonly language: Language;
  private readonly versions: Versions;
  private readonly earlier: EarlierIn;
  private readonly pins = new Map<string, Pick<RuleBody, 'hash' | 'body'>>();
  private readonly read = new Map<string, Effective<DocumentKind> | undefined>();
  private readonly decisions = new Map<string, CompiledDecision>();
  private readonly catalogues: { [L in Language]?: FactCatalogue } = {};

  constructor(versions: Versions, earlier: EarlierIn, path: string, when: Date | string, language: Language = 'zh') {
    this.versions = versions;
    this.earlier = earlier;
    this.path = path;
    this.language = language;
    this.day = typeof when === 'string' ? when : today(when);
  }

  /** The same place where these bodies are in force instead of what is now. */
  pinnedTo(bodies: readonly RuleBody[]): PlaceRules {
    const pinned = new PlaceRules(this.versions, this.earlier, this.path, this.day, this.language);
    for (const { kind, key, hash, body } of bodies) pinned.pins.set(`${kind} ${key}`, { hash, body });
    return pinned;
  }

  /** The nearest ancestor's version valid that day, or undefined when no level has one. */
  document<K extends DocumentKind>(kind: K, key: string): Effective<K> | undefined {
    const name = `${kind} ${key}`;
    if (!this.read.has(name)) {
      const found = this.written(kind, key);
      this.read.set(name, found && { hash: found.hash, document: inLanguage(found.body, this.language) });
    }
    return this.read.get(name) as Effective<K> | undefined;
  }

  /** As it is stored. */
  private written<K extends DocumentKind>(
    kind: K,
    key: string,
  ): { hash: string; body: WrittenDocument<K> } | undefined {
    const found =
      this.pins.get(`${kind} ${key}`) ?? effective(this.versions(kind, key), kind, key, this.path, this.day);
    return found && { hash: found.hash, body: found.body as WrittenDocument<K> };
  }

  /** @throws Unavailable naming the document that staff must publish. */
  needed<K extends DocumentKind>(kind: K, key: string): Effective<K> {
    return this.document(kind, key) ?? missing(kind, key);
  }

  /** The value of dated parameters; undefined where none is in force. */
  parameters(key: string): Record<string, unknown> | undefined {
    const found = this.document('parameters', key);
    return found && parameterValue(found.document, this.day);
  }

  /** @throws Unavailable naming what staff must publish. */
  neededParameters(key: string): Record<string, unknown> {
    const value = parameterValue(this.needed('parameters', key).document, this.day);
    if (!value)
      throw new Unavailable(
        'no-parameters',
        `参数“${key}”今天没有生效的值，请联系管理员`,
        `The parameters "${key}" have no value in force today`,
      );
    return value;
  }

  /** By which terms are counted there. */
  get workingDays(): WorkingDays {
    return workingDaysOf(this.document('parameters', 'calendar.workingDays')?.document);
  }

  /** The options of a code table on offer that day; none where there is no such table. */
  choices(key: string): ChoiceItem[] {
    const found = this.options(key);
    return found ? activeChoices(found, this.day) : [];
  }

  /** The same. @throws Unavailable where there is no such table. */
  neededChoices(key: string): ChoiceItem[] {
    return activeChoices(this.neededOptions(key), this.day);
  }

  /** All that a choice field offers there, in force that day or not: a code table, or the reasons of a process. */
  options(key: string): ChoicesDocument | undefined {
    return optionsOf((kind, name) => this.document(kind, name)?.document, key);
  }

  /** The same. @throws Unavailable where there is neither. */
  neededOptions(key: string): ChoicesDocument {
    return this.options(key) ?? this.needed('choices', key).document;
  }

  /** The facts that rules may name there, with the codes of its tables. In Chinese whoever asks, as verdicts are. */
  get catalogue(): FactCatalogue {
    return this.catalogueIn('zh');
  }

  /** The same as its reader's language calls them. */
  get factsInWords(): FactCatalogue {
    return this.catalogueIn(this.language);
  }

  private catalogueIn(language: Language): FactCatalogue {
    const before = this.catalogues[language];
    if (before) return before;
    const found = tables.map((key) => {
      const table = this.written('choices', key);
      return table && { hash: table.hash, document: inLanguage(table.body, language) };
    });
    const hashes = found.map((table) => table?.hash).join(' ');
    const made = catalogueWith(hashes, found, this.earlier(language), language);
    this.catalogues[language] = made;
    return made;
  }

  /** Compiled once per body and catalogue. @throws Unavailable */
  decision(key: string): CompiledDecision {
    const compiled =
      this.decisions.get(key) ??
      compileDecision((this.written('decision', key) ?? missing('decision', key)).body, this.catalogue);
    this.decisions.set(key, compiled);
    return compiled;
  }

  /** Whom people ask for help there. */
  get contact(): Record<string, string> | undefined {
    const { contact, hours } = this.document('text', 'contact.service')?.document ?? {};
    return contact && hours ? { ...contact, hours: hoursText(hours, this.language) } : contact;
  }

  /** When they answer, on the working days of the place. */
  get contactHours(): { from: string; to: string } | undefined {
    return this.document('text', 'contact.service')?.document.hours;
  }
}

function missing(kind: DocumentKind, key: string): never {
  throw new Unavailable(
    'document-missing',
    `还没有发布“${key}”（${kind}），请联系管理员`,
    `No ${kind} "${key}" is published for this union`,
  );
}
