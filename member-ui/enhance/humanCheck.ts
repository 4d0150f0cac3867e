// Instead of a picture the browser solves a small task by itself and puts the answer into the form.
import type { HumanChallenge } from '../../contract/signIn.ts';
import { solveHumanTask } from '../../solveHumanTask.ts';
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
    const solved = await solveHumanTask(challenge);
    const answer = document.createElement('input');
    Object.assign(answer, {
      type: 'hidden',
      name: 'altcha',
      value: solved,
    });
    form.append(answer);
    status.textContent = spoken().human.solved;
  } catch {
    location.reload();
  }
}
