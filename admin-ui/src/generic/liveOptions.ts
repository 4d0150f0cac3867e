import type { ResourceMeta } from '../../../contract/meta.ts';

const seconds = 5;

/** What moves on by itself is read again while one looks at it. */
export const liveOptions = ({ live }: ResourceMeta) => (live ? { refetchInterval: seconds * 1000 } : undefined);
