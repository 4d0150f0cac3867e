// The language in which a resource is declared. Everything else (table, REST, OpenAPI, console, screens, permissions) follows from it.
import type { Contract } from '../../contract/byName.ts';
import type { Color, FieldDefinition } from '../fieldKinds/fieldKind.ts';
import type { ResourceName } from '../rows.ts';
import type { PersonalData } from './personalData.ts';

export type Title = { zh: string; en: string };
/** Codes and their words. An object, so that a code with two words does not compile. */
export type Titles = Readonly<Record<string, Title>>;

/** 三员分立 plus rule staff plus the two union roles. */
export const roleTitles = {
  systemAdmin: { zh: '系统管理员', en: 'System administrator' },
  securityAdmin: { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
  ruleEditor: { zh: '规则编辑', en: 'Rule editor' },
  rulePublisher: { zh: '规则发布', en: 'Rule publisher' },
  unionAdmin: { zh: '工会管理员', en: 'Union administrator' },
  unionOperator: { zh: '工会操作员', en: 'Union operator' },
} as const satisfies Titles;
export type Role = keyof typeof roleTitles;
export const roles = Object.keys(roleTitles) as Role[];

/** What belongs together in menus, in their order. */
export const groupTitles = {
  membership: { zh: '会籍', en: 'Membership' },
  organisation: { zh: '组织', en: 'Organisation' },
  rules: { zh: '规则', en: 'Rules' },
  operation: { zh: '运行', en: 'Operation' },
  access: { zh: '权限', en: 'Access' },
} as const satisfies Titles;

export const crudActions = ['list', 'get', 'create', 'update', 'delete', 'export'] as const;

/** What the audit may say was done to a record of any resource. */
export const generalActs = {
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Change' },
  delete: { zh: '删除', en: 'Delete' },
  read: { zh: '查看', en: 'Look at' },
  copyIn: { zh: '批量载入', en: 'Load in bulk' },
  forget: { zh: '到期清除', en: 'Forget' },
} as const satisfies Titles;

/** The person a row is about, whom `access` gives the act, who decided it (while he may still take it back), or a job. */
export type Doer = 'self' | 'staff' | 'decider' | 'job';

export type StateDefinition = Title & {
  /** How it is coloured besides its word; neutral unless said. */
  color?: Color;
  /** What may happen to a row in this state, and who may do it. */
  may?: Partial<Record<Doer, readonly string[]>>;
  /** What to do instead of an act that is impossible here. */
  instead?: Title;
  /** A row is in this state once this moment is set; every other state stands in the field `state`. */
  since?: string;
};

/** Which rows a reader may see. `union`: rows hang on the union in `field`. */
export type ScopeRule =
  | {
      by: 'union';
      field: string;
      /** The reader also sees rows of the unions above him (inherited rules). */
      ancestors?: boolean;
      /** A second union that a row may concern: it sees the row as well. */
      also?: string;
      /** Whoever's union a further field names stands to the row as to his own, as long as it is in these states. */
      ownWhile?: readonly { field: string; in: string }[];
      /** Rows that are in these states are shown to their own person, and to the one whom this field names. */
      private?: { states: readonly string[]; to: string };
    }
  | { by: 'node' }
  | { by: 'everyone' };

/**
 * Where the rows of a table live once writes outgrow one machine: beside the person, the union or the account they belong
 * to (`key` is the column that says whose they are), copied to every machine, or on the first machine only.
 */
export type Distribution = { by: 'person' | 'union' | 'account'; key: string } | 'reference' | 'local';

/** Rows that hang on a record of another resource through one of their fields. */
export type Hanging = {
  on: ResourceName;
  field: string;
  title: Title;
  /** Only those in this state or group of states. */
  in?: string;
  /** While there are any, the record they hang on is not closed. */
  blocks?: boolean;
};

/** What becomes of rows that came of a case, or hang on what it has made, when that is taken back. */
export type TakenBack = {
  /** `application`: they came of the case itself; else they hang on the record of this resource that it made. */
  on: ResourceName;
  field: string;
  /** Only rows whose field begins so: some hang on the case that have nothing to do with its approval. */
  beginning?: { field: string; with: string };
  /** Rows in this state or group of states are taken back, by these values. */
  from: string;
  values: Readonly<Record<string, unknown>>;
  /** Rows in these states are past taking back, which is why it is refused. Others stay as they are. */
  past?: { in: string; says: Title };
};

export type ActionDefinition = {
  title: Title;
  /** JSON Schema of the request body. */
  input?: Record<string, unknown>;
  confirm?: Title;
  /** Shown as danger. */
  danger?: boolean;
  bulk?: boolean;
  /** What it would touch is counted before it is confirmed: `GET …/:id/:action/consequences`. */
  counted?: boolean;
  /** A field without which there is nothing to do it to. */
  needs?: string;
  /** The type of the contract that it answers with; without one, with the record. */
  answer?: keyof Contract;
};

export type Allowed = readonly string[];

export type ResourceDefinition = {
  name: string;
  title: Title;
  table: string;
  distribution: Distribution;
  /** How one record is called in pickers and histories: a field name. */
  label: string;
  /** A name of the Feather set, for the panel and the console. */
  icon?: string;
  group: keyof typeof groupTitles;
  /** Its place in menus; what says none follows after. */
  order?: number;
  /** The manual's few sentences about it, on its list and on the page of a record. */
  help?: Title;
  /** Its rows move on by themselves, so that screens read them again while one looks. */
  live?: boolean;
  fields: Record<string, FieldDefinition>;
  scope: ScopeRule;
  /** Of what tells of a person: a law finds by the schema who has to say it. */
  personal?: PersonalData;
  /** The field that holds the account of the person a row is about. */
  self?: {
    field: string;
    actions: Allowed;
    /** Where this names another person, he acts for the one that it is about, who is only told: he sees no more than lower unions do. */
    toldBy?: string;
    /** In the panel too, where nobody asks as himself: his rows come besides those that his powers show him. */
    besides?: true;
  };
  /** Role → relation → actions. What is not named is denied. */
  access: Partial<Record<Role, { own?: Allowed; lower?: Allowed }>>;
  /** The states a row may be in. The CHECK of the table lists the same ones. */
  states?: Readonly<Record<string, StateDefinition>>;
  /** States that are asked for together. */
  stateGroups?: Readonly<Record<string, Title & { in: readonly string[] }>>;
  hangs?: readonly Hanging[];
  takenBack?: readonly TakenBack[];
  /** Acts that people ask for by name; the states say when each is possible. */
  actions?: Record<string, ActionDefinition>;
  /** What else the audit may say was done to a record, besides `generalActs`. */
  acts?: Titles;
  list: { columns: readonly string[]; filters: readonly string[]; sort: { field: string; order: 'ASC' | 'DESC' } };
  /** Fields whose pieces (two characters, pinyin initials) are kept in the `grams` column for `q`. */
  search?: readonly string[];
  /** `q` finds its rows by the record they belong to, which has a `search` of its own. */
  searchThrough?: { field: string; in: ResourceName };
  /** Found by the one search of the panel as well; the fields that tell more of a hit than its label. */
  found?: readonly string[];
  /** Uniqueness the database holds: constraint name → sentence when it is hit. */
  constraints?: Record<string, Title>;
  /** No generic create/update/delete: only workflows write it. */
  writtenBy: 'records' | 'workflows';
  /** New ones are begun by a verb (`beginningOf` of workflows/verb.ts), although the rest is written by workflows only. */
  begunBy?: 'verb';
  /** A new one may be begun on the page of such a record, which it then names in this field. */
  beginsOn?: Readonly<Partial<Record<ResourceName, string>>>;
  /** JSON Schema of what that verb is given. */
  beginInput?: Record<string, unknown>;
  /** Rows never change after they are written, so there is no version and no updatedAt. */
  appendOnly?: boolean;
  /** Looking at one record leaves an audit row too: the record is about a person. */
  readsAudited?: boolean;
  /** Writes leave no audit row of their own (the audit itself, and rows that are evidence by nature). */
  unaudited?: boolean;
  /** The channel on which all processes are told of every change: somebody remembers its rows. */
  announcedOn?: string;
};

export type Resource = ResourceDefinition & {
  name: ResourceName;
  /** All fields including the system ones, in order. */
  fields: Record<string, FieldDefinition>;
};
