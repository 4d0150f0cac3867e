import type { Random } from '../synthetic/random.ts';

/** UUIDs of version 7 for a given moment and running number: in order of time, never two alike in one load. */
export function orderedIds(random: Random): (at: number, n: number) => string {
  const salt = () => hex(Math.floor(random.next() * 0x1000000), 6);
  const load = salt();
  return (at, n) => {
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(n & 0xfff, 3)}-8${load.slice(0, 3)}-${load.slice(3)}${salt().slice(0, 2)}${hex(n >>> 0, 7)}`;
  };
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
