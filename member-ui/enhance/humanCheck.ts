// Before a code is asked for, the browser shows by itself that a person is there: it begins when the form is touched, and the press waits.
import type { HumanChallenge } from '../../contract/signIn.ts';
import { solveHumanTask } from '../../solveHumanTask.ts';
import { spoken } from './spoken.ts';

const tasks = new WeakMap<HTMLFormElement, Promise<boolean>>();
const waiting = new WeakSet<HTMLFormElement>();

/** Where the browser cannot (no secure connection), the picture stays for those who are asked. */
export function startHumanChecks(): void {
  if (!globalThis.crypto?.subtle) return;
  document.addEventListener('focusin', ({ target }) => {
    const form = (target as HTMLElement).closest('form');
    if (form?.querySelector('[data-asks-code]')) void solveFor(form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const { submitter } = event;
    if (!submitter?.matches('[data-asks-code]') || form.elements.namedItem('altcha')) return;
    event.preventDefault();
    if (waiting.has(form)) return;
    waiting.add(form);
    const status = statusBefore(submitter);
    void solveFor(form).then(() => {
      status.remove();
      form.requestSubmit(submitter);
    });
  });
  for (const picture of document.querySelectorAll<HTMLElement>('[data-human-check]')) {
    const form = picture.closest('form');
    if (form) void solveFor(form).then((isSolved) => isSolved && picture.replaceChildren(hint(spoken().human.solved)));
  }
}

/** Once a form; what could not be solved is sent empty, and the server shows the picture. */
function solveFor(form: HTMLFormElement): Promise<boolean> {
  const known = tasks.get(form);
  if (known) return known;
  const task = solved().then((value) => {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'altcha', value }));
    return value !== '';
  });
  tasks.set(form, task);
  return task;
}

async function solved(): Promise<string> {
  try {
    return await solveHumanTask((await (await fetch('/api/public/challenge')).json()) as HumanChallenge);
  } catch {
    return '';
  }
}

function statusBefore(button: HTMLElement): HTMLElement {
  const status = hint(spoken().human.solving);
  button.before(status);
  return status;
}

function hint(text: string): HTMLElement {
  const made = Object.assign(document.createElement('p'), { className: 'hint', textContent: text });
  made.setAttribute('role', 'status');
  return made;
}
