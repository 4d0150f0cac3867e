// A database with many unions, made once by the bulk seeds and kept, with one of them to ask for.
import '../../jobs/foundTasks.ts';
import { bulkUnions } from '../../seeds/bulk/bulkUnions.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { type SampleUnion, sampleUnion } from '../against/questions/search.ts';
import { type BenchDatabase, openBenchDatabase } from './benchDatabase.ts';

export async function openUnions(rows: number): Promise<BenchDatabase & { sample: SampleUnion }> {
  const database = await openBenchDatabase(`bench_unions_${rows}`);
  const { rows: counted } = await database.client.query('SELECT count(*)::int AS n FROM unions');
  if (counted[0].n < rows) await bulkUnions({ rows: rows - counted[0].n });
  // Which of them hold members is for a document to say.
  await installPacks();
  const { rows: samples } = await database.client.query<SampleUnion>(sampleUnion);
  return { ...database, sample: samples[0] as SampleUnion };
}
