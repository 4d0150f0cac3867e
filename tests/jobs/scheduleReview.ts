import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { hashDocument } from '../../rules/engine/hash.ts';

/** A review every minute in small batches, and no quiet hours, at one union, in force for an hour. */
export async function scheduleReview(union: Rows['union'], batch: number): Promise<void> {
  const schedule = {
    kind: 'schedule' as const,
    key: 'review.centralised',
    title: '每分钟审核',
    task: 'review.centralised',
    cron: '* * * * *',
    timezone: 'Asia/Shanghai',
    options: { batch },
    enabled: true,
  };
  const quiet = {
    kind: 'parameters' as const,
    key: 'notice.quietHours',
    title: '不设免打扰',
    values: [{ from: '2020-01-01', value: { from: '00:00', to: '00:00', timezone: 'Asia/Shanghai' }, source: '测试' }],
  };
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    for (const body of [schedule, quiet]) {
      tx.create('document', {
        kind: body.kind,
        key: body.key,
        title: body.title,
        unionId: union.id,
        number: 1,
        state: 'published',
        body,
        hash: hashDocument(body),
        validFrom: '2020-01-01',
        publishedAt: new Date(Date.now() - 3_600_000).toISOString(),
      });
    }
    tx.notify('documents');
  });
}
