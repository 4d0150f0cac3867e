import { randomInt } from 'node:crypto';
import { systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { mobileAt } from '../../seeds/synthetic/mobile.ts';
import { residentIds } from '../../seeds/synthetic/residentIds.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';

/** Somebody whose name is known and who is no member yet, another one with every run; signs in by phone and password. */
export async function newcomer(password: string): Promise<{ phone: string }> {
  const phone = mobileAt(randomInt(100_000, 500_000));
  const { number, birthDate, sex } = workingPerson();
  const passwordHash = await hashPassword(password);
  await transact(systemActor, { action: 'create' }, async (tx) => {
    const boundAt = new Date().toISOString();
    const identity = { documentType: 'resident' as const, documentNumber: number, birthDate, sex };
    tx.create('account', { name: '王测量', phone, passwordHash, boundAt, ...identity });
  });
  return { phone };
}

function workingPerson() {
  const identity = residentIds(['320981'], 7);
  for (;;) {
    const person = identity(randomInt(28_000));
    if (person.birthDate > '1980' && person.birthDate < '2005') return person;
  }
}
