/** A union as the demo wants it, before it has an id and a path. `key` names it in the demo; `parent` is the key of the one above. */
export type UnionPlan = {
  key: string;
  parent: string;
  industryParent?: string | undefined;
  name: string;
  /** The name of the unit it stands in, when there is one. */
  employerName?: string | undefined;
  kind: 'aboveBase' | 'base';
  type:
    | 'enterprise'
    | 'institution'
    | 'government'
    | 'group'
    | 'federation'
    | 'organs'
    | 'system'
    | 'district'
    | 'other';
  acceptsMembers: boolean;
  divisionId: string | null;
  industry?: string | undefined;
};

export const rootKey = 'root';
/** The four provinces of the demo, each with another way of joining. */
export const demoProvinces = ['32', '35', '31', '44'] as const;
