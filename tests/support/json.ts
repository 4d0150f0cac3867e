import type { describeProcess } from '../../workflows/processes/describeProcess.ts';

/** What came over the wire: reached by name, and asserted by the test. */
export type Json = { readonly [name: string]: unknown };

/** What `GET /api/public/processes/:key` says. */
export type Described = Awaited<ReturnType<typeof describeProcess>>;
/** What `POST /api/public/applications` answers. */
export type Applied = { application: { id: string }; member: { number: string } | null };
export type Items = { items: { id: string; name: string }[] };
