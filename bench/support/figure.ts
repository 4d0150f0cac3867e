/** One measured number of a bench. */
export type Figure = {
  /** What was measured. */
  what: string;
  measured: string;
  /** What it is held against, measured in the same run. */
  floor?: string;
  /** Measured ÷ floor, or for a limit in time or space the value itself. */
  value: number;
  /** The least and the greatest value of the rounds. */
  spread?: [number, number];
  reach?: { atLeast: number } | { atMost: number };
};

/** `against`: the commit to measure in turns with the present tree. */
export type BenchOptions = { rows?: number | undefined; rounds: number; against?: string | undefined };

export function isReached({ value, reach }: Figure): boolean {
  if (!reach) return true;
  return 'atLeast' in reach ? value >= reach.atLeast : value <= reach.atMost;
}

export const perSecond = (n: number): string => `${new Intl.NumberFormat('en').format(Math.round(n))}/s`;
export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(1)} ms`;
