import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { forgetRulebook } from '../../workflows/documents/rulebook.ts';

let published = 100;

/** Puts documents in force at a union, at once and unchecked, each after what is there. */
export async function publish(union: Rows['union'], ...bodies: WrittenDocument[]): Promise<void> {
  published += 1;
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    for (const body of bodies) {
      const { kind, key } = body;
      tx.create('document', {
        ...{ kind, key, title: inLanguage(body).title, body, hash: hashDocument(body), unionId: union.id },
        ...{ number: published, state: 'published', validFrom: '2020-01-01', publishedAt: new Date().toISOString() },
      });
    }
  });
  forgetRulebook();
}
