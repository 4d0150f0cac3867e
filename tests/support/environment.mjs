// Node 20 does not bear two linkings at once of modules that share one: the later finds "request for … is not in cache". Folders
// that are imported while modules are being evaluated do just that, so in tests each linking waits for the one before.
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { prototype } = Object.getPrototypeOf(vm.SourceTextModule);
const { link } = prototype;
let last = Promise.resolve();

prototype.link = function linkInTurn(linker) {
  // What imports nothing waits for nobody: it may be made while another is being linked.
  if (!(this instanceof vm.SourceTextModule)) return link.call(this, linker);
  // Another may have linked it along the way.
  const turn = last.then(() => (this.status === 'unlinked' ? link.call(this, linker) : undefined));
  last = turn.catch(() => undefined);
  return turn;
};

export default TestEnvironment;
