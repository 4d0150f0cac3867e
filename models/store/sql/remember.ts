// Answers that cost more than they change are remembered: for so long, so many, until something is said to have changed.
import { LRUCache } from 'lru-cache';
import { onNotify } from './notifications.ts';

type Options<Input extends readonly unknown[], Answer> = {
  /** How many answers; the one that was asked for longest ago makes room. */
  most: number;
  /** For how long. Left out, as long as there is room. */
  ms?: number;
  /** The channel on which any process tells that what is remembered has changed. */
  forgetOn?: string;
  /** What tells one question from another; without it, all of what is given. */
  keyOf?: (...input: Input) => string;
  /** Which awaited answers may be given again. Where not all may, those who ask at the same moment do not share one either. */
  keeps?: (answer: Awaited<Answer>) => boolean;
};

/** The same work, done once for all who ask the same. A failure is not remembered, nor what was begun before all was forgotten. */
export function remember<Input extends readonly unknown[], Answer>(
  { most, ms = 0, forgetOn, keyOf = (...input) => input.join(' '), keeps }: Options<Input, Answer>,
  work: (...input: Input) => Answer,
): (...input: Input) => Answer {
  const kept = new LRUCache<string, { answer: Answer }>({ max: most, ttl: ms });
  let forgotten = 0;
  if (forgetOn)
    onNotify(forgetOn, () => {
      forgotten += 1;
      kept.clear();
    });
  return (...input) => {
    const key = keyOf(...input);
    const cached = kept.get(key);
    if (cached) return cached.answer;
    const entry = { answer: work(...input) };
    if (!keeps) kept.set(key, entry);
    if (entry.answer instanceof Promise) {
      const begun = forgotten;
      entry.answer.then(
        (answer) => keeps?.(answer) && begun === forgotten && kept.set(key, entry),
        () => kept.peek(key) === entry && kept.delete(key),
      );
    }
    return entry.answer;
  };
}
