import { childServer } from '../../submit/childServer.ts';
import { prepareApplicants } from '../../submit/prepareApplicants.ts';
import { openBenchDatabase } from '../../support/benchDatabase.ts';
import { serveSubject } from '../subject.ts';

serveSubject(async ({ rows, rounds }) => {
  const database = await openBenchDatabase('bench_submit');
  const submissions = await prepareApplicants(database.client, rows * (rounds + 1));
  const server = await childServer('serveHuiji.ts', {
    DATABASE_URL: database.url,
    LOG_LEVEL: 'info',
    TRUST_PROXY: '1',
  });
  const stop = async () => {
    await server.stop();
    await database.close();
  };
  return { prepared: { url: server.url, submissions }, stop };
});
