const live = new Set(['reviewRounds', 'jobRuns']);
const seconds = 5;

/** What moves on by itself is read again while one looks at it. */
export const liveOptions = (path: string) => (live.has(path) ? { refetchInterval: seconds * 1000 } : undefined);
