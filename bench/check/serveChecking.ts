// The application in a process of its own; told to, it checks a long decision without end, or stops doing so.
import { createApp } from '../../api/app.ts';
import { config } from '../../config.ts';
import { connectStore } from '../../models/store/sql/connect.ts';
import { longDecision } from '../../tests/support/longDecision.ts';
import { checkRuleDocument } from '../../workflows/documents/checkRuleDocument.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { announce } from '../submit/announce.ts';

await connectStore(config.databaseUrl);
const rules = (await rulebook()).at('/');
const body = longDecision(400);
let isChecking = false;

async function goOn(): Promise<void> {
  await checkRuleDocument(body, rules);
  if (isChecking) setImmediate(goOn);
}

process.on('message', async ({ check }: { check: boolean }) => {
  isChecking = check;
  // The thread is there before anything is measured.
  if (check) await checkRuleDocument(body, rules).then(() => void goOn());
  process.send?.('told');
});
announce((await createApp()).listen(0, '127.0.0.1'));
