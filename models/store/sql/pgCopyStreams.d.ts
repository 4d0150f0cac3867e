declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The stream takes what follows `COPY … FROM STDIN`; `rowCount` is known when it has finished. */
  export function from(sql: string): Writable & Submittable & { rowCount: number };

  /** The stream gives what follows `COPY … TO STDOUT`; `rowCount` is known when it has ended. */
  export function to(sql: string): Readable & Submittable & { rowCount: number };
}
