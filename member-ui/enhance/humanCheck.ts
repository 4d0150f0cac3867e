// Instead of a picture the browser solves a small task by itself and puts the answer into the form.
import type { HumanChallenge } from '../../contract/signIn.ts';
import { spoken } from './spoken.ts';

export function startHumanChecks(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-human-check]')) void solveFor(field);
}

/** Where the browser cannot (no secure connection), the picture stays. */
async function solveFor(field: HTMLElement): Promise<void> {
  const form = field.closest('form');
  if (!form || !globalThis.crypto?.subtle) return;
  try {
    const challenge = (await (await fetch(field.dataset.humanCheck as string)).json()) as HumanChallenge;
    const status = document.createElement('p');
    status.className = 'hint';
    status.setAttribute('role', 'status');
    status.textContent = spoken().human.solving;
    field.replaceChildren(status);
    const counter = await solve(challenge);
    const answer = document.createElement('input');
    Object.assign(answer, {
      type: 'hidden',
      name: 'altcha',
      value: btoa(JSON.stringify({ challenge, solution: counter })),
    });
    form.append(answer);
    status.textContent = spoken().human.solved;
  } catch {
    location.reload();
  }
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
