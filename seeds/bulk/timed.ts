export type Loaded = {
  rows: number;
  /** Of the COPY alone: making rows, sealing, sending, storing. */
  copySeconds: number;
  rowsPerSecond: number;
  /** With indexes, foreign keys and statistics made anew. */
  totalSeconds: number;
};

/** A watch for a load: `start` and `stop` round the COPY; what `stop` returns tells it all at the end. */
export function timed(rows: number) {
  const begun = performance.now();
  let started = begun;
  return {
    start: () => {
      started = performance.now();
    },
    stop: () => {
      const copySeconds = (performance.now() - started) / 1000;
      return (): Loaded => ({
        rows,
        copySeconds,
        rowsPerSecond: Math.round(rows / copySeconds),
        totalSeconds: (performance.now() - begun) / 1000,
      });
    },
  };
}
