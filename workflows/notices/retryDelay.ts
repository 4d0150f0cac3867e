/** Attempts after which a message is dead: the last wait is six hours. */
export const mostAttempts = 8;

/** Milliseconds to wait after the nth failed attempt: 30 s, 2 min, 8 min … 6 h, each ± 20 % so that a recovering provider is not stormed. */
export function retryDelay(attempts: number, random: () => number = Math.random): number {
  const seconds = Math.min(30 * 4 ** (attempts - 1), 6 * 3600);
  return Math.round(Math.min(seconds * (0.8 + 0.4 * random()), 6 * 3600) * 1000);
}
