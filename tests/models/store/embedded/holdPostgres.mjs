// A stand-in for the server: starts the database in the given folder, says its address, and stays until it is killed.
// SIGTERM stops it cleanly.
import { register } from 'tsx/esm/api';

register();
const { startEmbeddedPostgres } = await import('../../../../models/store/embedded/embeddedPostgres.ts');
const server = await startEmbeddedPostgres(process.argv[2]);
process.once('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
console.log(JSON.stringify({ url: server.url, joined: server.joined }));
setInterval(() => {}, 1000);
