import { BadRequest } from '../../errors.ts';

/** '20000', '500k', '1M' or '1.5M' as a number. */
export function parseCount(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kKmM]?)$/.exec(text.trim()) ?? [];
  const count = Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit?.toLowerCase() ?? ''] ?? 1);
  if (Number.isInteger(count)) return count;
  throw new BadRequest(
    'bad-count',
    `“${text}”不是数量；请写 20000、500k 或 1M`,
    `"${text}" is no count; write 20000, 500k or 1M`,
  );
}
