import { AppError } from '../../../../errors.ts';

/** The same person's other tab, or a draft saved by itself a moment before, is no reason to bother him: tried once more. */
export async function retryWhenStale<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isStale =
      error instanceof AppError && error.status === 409 && (error.code === 'stale' || 'constraint' in error.extra);
    if (!isStale) throw error;
    return work();
  }
}
