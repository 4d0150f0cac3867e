// The side of a comparison that is measured: a process that stands in the tree it measures and speaks one protocol.
// Copied into the other commit's tree too, so it imports nothing.

export type SubjectOptions = { rows: number; rounds: number };
/** What was measured in one round, by name. */
export type Measured = Record<string, number>;

export type Subject = {
  /** What the parent needs to measure this side itself. */
  prepared?: unknown;
  round?(): Promise<Measured>;
  stop(): Promise<void>;
};

export type Request = { ask: 'prepare'; options: SubjectOptions } | { ask: 'round' } | { ask: 'stop' };
export type Answer = { answer: unknown } | { error: string };

/** Answers `prepare`, `round` and `stop`, one after the other; ends with the parent. */
export function serveSubject(prepare: (options: SubjectOptions) => Promise<Subject>): void {
  let subject: Subject | undefined;
  const perform = async (request: Request): Promise<unknown> => {
    if (request.ask === 'prepare') {
      subject = await prepare(request.options);
      return subject.prepared ?? null;
    }
    if (request.ask === 'stop') return subject?.stop();
    if (!subject?.round) throw new Error(`asked for a ${request.ask} that this subject does not have`);
    return subject.round();
  };
  process.on('message', async (request: Request) => {
    const answer = await perform(request).then(
      (result): Answer => ({ answer: result ?? null }),
      (error: Error): Answer => ({ error: String(error.stack) }),
    );
    process.send?.(answer);
  });
  process.on('disconnect', () => process.exit());
}
