import { compileDecision } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { asDecision } from '../../rules/asDecision.ts';
import { inventPeople } from '../../rules/people.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows }) => {
  const people = inventPeople(rows);
  const compiled = compileDecision(asDecision(), factCatalogue);
  let kept: unknown;
  // By the processor's time, of which a busy machine takes nothing: an evaluation waits for nobody.
  const rate = (times: number, options?: { trace: true }) => {
    const start = process.cpuUsage();
    for (let time = 0; time < times; time++)
      for (const facts of people) kept = options ? evaluate(compiled, facts, options) : evaluate(compiled, facts);
    if (kept === undefined) throw new Error('nothing was evaluated');
    const { user, system } = process.cpuUsage(start);
    return (times * rows) / ((user + system) / 1e6);
  };
  return {
    round: async () => ({ evaluate: rate(1000), 'evaluate with trace': rate(100, { trace: true }) }),
    stop: async () => {},
  };
});
