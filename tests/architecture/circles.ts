// No circle of imports, types included: of files, and of folders that stand side by side.
import type { House, Law } from './law.ts';

type Graph = Map<string, Set<string>>;
type Graphs = { files: Graph; folders: Graph };
const known = new WeakMap<House, Graphs>();
const isOutside = (path: string) => /^(tests|bench)\//.test(path);

export const circleLaw: Law = {
  name: 'imports run in no circle',
  breaches({ path, imports }, house) {
    const { files, folders } = graphsOf(house);
    return ownFiles(imports).flatMap((target) => {
      const back = wayBetween(files, target, path);
      if (back) return [`closes a circle: ${[path, ...back].join(' → ')}`];
      const [from, to] = isOutside(path) ? [] : besides(path, target);
      const round = from && to && wayBetween(folders, to, from);
      return round ? [`imports ${target} and closes a circle of folders: ${[from, ...round].join(' → ')}`] : [];
    });
  },
};

function graphsOf(house: House): Graphs {
  const ready = known.get(house);
  if (ready) return ready;
  const graphs: Graphs = { files: new Map(), folders: new Map() };
  for (const { path, imports } of house.sources) {
    for (const target of ownFiles(imports)) {
      add(graphs.files, path, target);
      const [from, to] = isOutside(path) ? [] : besides(path, target);
      if (from && to) add(graphs.folders, from, to);
    }
  }
  known.set(house, graphs);
  return graphs;
}

const ownFiles = (imports: readonly string[]) =>
  imports.filter((name) => name.startsWith('./')).map((name) => name.slice(2));

const add = (graph: Graph, from: string, to: string) => graph.set(from, (graph.get(from) ?? new Set()).add(to));

/** The two folders in which the ways to the files part; none where one of them stands in a folder above the other. */
function besides(path: string, target: string): [from: string, to: string] | [] {
  const [from, to] = [path.split('/'), target.split('/')];
  const shared = from.findIndex((step, index) => step !== to[index]);
  if (shared < 0 || shared >= from.length - 1 || shared >= to.length - 1) return [];
  return [from.slice(0, shared + 1).join('/'), to.slice(0, shared + 1).join('/')];
}

/** The shortest way from one node to another, both included. */
function wayBetween(graph: Graph, from: string, to: string): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const node of before.keys()) {
    if (node === to) return wayTo(node, before);
    for (const next of graph.get(node) ?? []) if (!before.has(next)) before.set(next, node);
  }
  return undefined;
}

function wayTo(end: string, before: ReadonlyMap<string, string | undefined>): string[] {
  const steps: string[] = [];
  for (let node: string | undefined = end; node !== undefined; node = before.get(node)) steps.unshift(node);
  return steps;
}
