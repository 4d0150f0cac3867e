import type { Request } from 'express';
import { AppError } from '../../../../errors.ts';
import type { Rows } from '../../../../models/rows.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { openForm } from '../../../../workflows/processes/openForm.ts';
import { processIn } from './journey.ts';
import { asPlace, placeOf } from './placeOf.ts';

/** The union to which an address leads back, for the pages in between, where one signs in and says who one is. */
export async function unionAhead({ language }: Request, next: string): Promise<Rows['union'] | undefined> {
  const process = await processIn(next);
  if (!process) return undefined;
  try {
    const place = await placeOf({ query: Object.fromEntries(new URL(next, 'http://own.invalid').searchParams) });
    return (await openForm((await rulebook()).in(language), process, asPlace(place) ?? {})).union;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
