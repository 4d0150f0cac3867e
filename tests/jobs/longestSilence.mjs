// Run in a zone of its own: from a given instant on, minute by minute for two hours, how long the ticker would be silent at most.

const first = Number(process.argv[2]);
let now = first;
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length ? given : [now]));
  }
  static now = () => now;
};
const { everyFiveSeconds } = await import('../../jobs/worker.ts');

let longest = 0;
for (; now < first + 2 * 3_600_000; now += 60_000) {
  const ticker = everyFiveSeconds(async () => undefined);
  longest = Math.max(longest, ticker.getNextRun().getTime() - now);
  await ticker.destroy();
}
process.stdout.write(String(longest));
process.exit();
