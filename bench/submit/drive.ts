import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Submission } from './prepareApplicants.ts';

export type Driven = { perSecond: number; p975: number };
const connections = 32;

/** Sends each submission once. @throws when one is not answered with 201: what fails is not fast. */
export async function drive(url: string, submissions: readonly Submission[]): Promise<Driven> {
  let sent = 0;
  const failures: string[] = [];
  const start = performance.now();
  // The load generator itself ends on whole seconds only.
  let last = start;
  const result = await autocannon({
    url,
    connections: Math.min(connections, submissions.length),
    amount: submissions.length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { token, body } = submissions[sent % submissions.length] as Submission;
          // Behind the configured proxy everybody comes from an address of his own.
          const address = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
          sent += 1;
          const headers = {
            'Content-Type': 'application/json',
            Authorization: `Bearer ${token}`,
            'Idempotency-Key': randomUUID(),
            'X-Forwarded-For': address,
          };
          return { ...request, headers, body };
        },
        onResponse: (status, body) => {
          last = performance.now();
          if (status !== 201) failures.push(`${status} ${body}`);
        },
      },
    ],
  });
  const seconds = (last - start) / 1000;
  if (failures.length || result.errors)
    throw new Error(`${failures.length + result.errors} submissions failed, first: ${failures[0]}`);
  return { perSecond: submissions.length / seconds, p975: result.latency.p97_5 };
}
