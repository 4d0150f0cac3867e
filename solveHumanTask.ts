// The small task by which a browser shows that a person is before it; the format is altcha's. Runs in both user interfaces.
import type { HumanChallenge } from './contract/signIn.ts';

/** What is sent as `altcha`. @throws where the browser has no cryptography: without a secure connection */
export async function solveHumanTask(challenge: HumanChallenge): Promise<string> {
  return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
}

async function solve({ parameters }: HumanChallenge): Promise<{ counter: number; derivedKey: string }> {
  const head = [...bytes(parameters.salt), ...bytes(parameters.nonce)];
  const input = new Uint8Array(head.length + 4);
  input.set(head);
  const view = new DataView(input.buffer);
  for (let counter = 0; ; counter += 1) {
    view.setUint32(head.length, counter);
    let digest = await crypto.subtle.digest('SHA-256', input);
    for (let round = 1; round < parameters.cost; round += 1) digest = await crypto.subtle.digest('SHA-256', digest);
    const derivedKey = hex(digest);
    if (derivedKey.startsWith(parameters.keyPrefix)) return { counter, derivedKey };
  }
}

const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
