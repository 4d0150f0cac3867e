// The two trees of a comparison: ours, and a commit's own, made once and kept in the bench's data folder until it is forgotten.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from '../../config.ts';
import { BootError } from '../../errors.ts';

/** `commit` is undefined for the tree that runs the bench. */
export type Tree = { root: string; dataDir: string; commit?: string };

export const presentTree: Tree = { root: config.root, dataDir: config.dataDir };
const installed = ['.package-lock.json', '.huiji-installed'];
const subjects = fileURLToPath(new URL('.', import.meta.url));

/** The tree of a commit, built, with today's subjects in it. */
export function openCommitTree(commit: string): Tree {
  const { tree, stamp } = placeOf(commit);
  if (!existsSync(stamp)) {
    removeTree(tree);
    build(tree);
    writeFileSync(stamp, '');
  }
  const copied = join(tree.root, 'bench/against');
  rmSync(copied, { recursive: true, force: true });
  cpSync(subjects, copied, { recursive: true });
  return tree;
}

/** Removes the commit's tree and its databases. */
export function forgetCommitTree(commit: string): void {
  const { tree } = placeOf(commit);
  removeTree(tree);
  rmSync(dirname(tree.root), { recursive: true, force: true });
}

function placeOf(commit: string): { tree: Tree; stamp: string } {
  const place = join(config.dataDir, 'against', commitId(commit).slice(0, 12));
  return {
    tree: { root: join(place, 'tree'), dataDir: join(place, 'data'), commit },
    stamp: join(place, 'built'),
  };
}

function commitId(commit: string): string {
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`);
  if (status === 0) return stdout.trim();
  throw new BootError([
    `--against ${commit}：本仓库没有这个提交，git log --oneline 列出全部提交 / ` +
      `this repository has no such commit; git log --oneline lists those it has`,
  ]);
}

function removeTree({ root }: Tree): void {
  rmSync(root, { recursive: true, force: true });
  git('worktree', 'prune');
}

/** Installs and builds by the commit's own command, over our packages by hard links: only what its lock file has otherwise is fetched. */
function build({ root, commit }: Tree): void {
  mkdirSync(dirname(root), { recursive: true });
  const added = git('worktree', 'add', '--detach', root, commit as string);
  if (added.status !== 0) throw new BootError([`git worktree add ${root}: ${added.stderr.trim()}`]);
  const packages = join(root, 'node_modules');
  const linked = spawnSync('cp', ['-al', join(config.root, 'node_modules'), packages]).status === 0;
  // npm writes what it has installed into the file itself: ours must not be the same file.
  const kept = linked ? installed.map((file) => join(packages, file)) : [packages];
  for (const path of kept) rmSync(path, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['prepare.mjs', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    throw new BootError([`提交 ${commit} 未能构建，见上文 / commit ${commit} could not be built, see above: ${root}`]);
  }
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: config.root, encoding: 'utf8' });
