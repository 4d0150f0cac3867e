import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same value is always the same bytes. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.join(',')}}`;
}

/** SHA-256 (hex) of the canonical JSON: the version a stored verdict is pinned to. */
export function hashDocument(document: unknown): string {
  return createHash('sha256').update(canonical(document)).digest('hex');
}
