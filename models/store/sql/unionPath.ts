// Where a union stands in the tree. Its path names the nodes from the root down to itself: '/1/5/37/' stands below '/1/5/'.
// Paths are compared by bytes (COLLATE "C"), so a subtree is a range that any B-tree serves: from its top, '/1/5/', to before
// '/1/50', because '0' follows '/'.

/** ['1', '5', '37'] of '/1/5/37/'. */
const nodesOf = (path: string): string[] => path.split('/').slice(1, -1);

const pathOf = (nodes: readonly string[]): string => `/${nodes.map((node) => `${node}/`).join('')}`;

/** Levels from the root, which is the first. */
export const depthOf = (path: string): number => nodesOf(path).length;

export const isRoot = (path: string): boolean => depthOf(path) === 1;

/** '/1/', '/1/5/' and the path itself: the way down from the root. */
export const pathsTo = (path: string): string[] =>
  nodesOf(path).map((_, index, nodes) => pathOf(nodes.slice(0, index + 1)));

/** The unions above, the root first. */
export const ancestorsOf = (path: string): string[] => pathsTo(path).slice(0, -1);

/** The union directly above; none above the root. */
export const parentOf = (path: string): string | undefined => ancestorsOf(path).at(-1);

/** The union itself, or the one above it that stands so deep. */
export const ancestorAt = (path: string, depth: number): string => pathOf(nodesOf(path).slice(0, depth));

/** Whether a union is `top` itself or stands below it. */
export const isWithin = (path: string, top: string): boolean => path.startsWith(top);

/** As `isWithin`, in SQL. Both are expressions: a column, a parameter, a literal. */
export const withinSql = (path: string, top: string): string => `${path} >= ${top} AND ${belowEndSql(path, top)}`;

/** As `withinSql`, without the top itself. */
export const belowSql = (path: string, top: string): string => `${path} > ${top} AND ${belowEndSql(path, top)}`;

const belowEndSql = (path: string, top: string) => `${path} < left(${top}, -1) || '0'`;

/** Within any of a list of unions. A test of the row alone, for it cannot be a range. */
export const withinAnySql = (path: string, tops: string): string => `${path} ^@ ANY(${tops}::text[])`;

/** The nodes of a path as an array, in SQL. */
export const nodesSql = (path: string): string => `string_to_array(trim(BOTH '/' FROM ${path}), '/')`;
