// What a resource's screens bring beyond the generic ones: `screens/<path>/override.tsx` exports it as `override`.
import { type ComponentType, createContext, useContext } from 'react';
import type { ResourceMeta } from '../../contract/meta.ts';
import type { Title } from '../../contract/words.ts';
import type { Row } from './providers/meta.ts';

export type MenuEntry = {
  to: string;
  /** Its words, or the key of a message that the screen itself shows. */
  title: Title | string;
  /** A name of the Feather set. */
  icon: string;
  /** Above the groups, rather than first in the group of its resource. */
  onTop?: boolean;
  /** Beside its words: how much waits there. */
  badge?: ComponentType;
};

/** What an action answered, in a dialog of its own. */
export type ResultDialog = ComponentType<{ value: unknown; onClose: () => void }>;

export type Override = {
  /** Instead of the generic form for a new record; `false`: it begins elsewhere, and a blank form would lead nowhere. */
  create?: ComponentType | false;
  aboveList?: ComponentType;
  /** Beside the buttons of the list. */
  listAction?: ComponentType;
  /** Instead of a button for each named action of a record. */
  actions?: ComponentType<{ resource: ResourceMeta; row: Row }>;
  /** Below the fields on a record's page. */
  extra?: ComponentType;
  /** Fields that are not shown, because `extra` or another field shows them better. */
  instead?: readonly string[];
  /** Action → how its answer is shown. */
  results?: Readonly<Record<string, ResultDialog>>;
  /** Shown to whoever may list the resource. */
  menu?: readonly MenuEntry[];
  /** Pages of its own, by their addresses. */
  routes?: Readonly<Record<string, ComponentType>>;
};

export type Overrides = Readonly<Record<string, Override>>;

export const OverridesContext = createContext<Overrides>({});

const none: Override = {};
export const useOverride = (path: string): Override => useContext(OverridesContext)[path] ?? none;
