// Choices that change the form are sent to the server, whose new page replaces the fields: one set of rules, in one place.
import { postForm } from './postForm.ts';

let turn = 0;

export function startLiveForms(): void {
  document.addEventListener('change', (event) => {
    const control = event.target as HTMLElement;
    const form = control.closest<HTMLFormElement>('form[data-live]');
    if (form && control.matches('[data-refresh]')) void refresh(form, ['intent', 'refresh'], control);
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>(
      'form[data-live] #live button:is([name=choose], [value=unchoose], [value=unlisted], [value=find], [value=refresh])',
    );
    if (!button?.form) return;
    event.preventDefault();
    void refresh(button.form, [button.name, button.value], button);
  });
  document.addEventListener('keydown', (event) => {
    const input = event.target as HTMLElement;
    if (event.key === 'Enter' && input.id === 'union-query') event.preventDefault();
  });
}

/** Without an answer the form is sent the plain way. */
async function refresh(form: HTMLFormElement, intent: [string, string], from: HTMLElement): Promise<void> {
  turn += 1;
  const mine = turn;
  const live = form.querySelector<HTMLElement>('#live');
  live?.classList.add('busy');
  const response = await postForm(form, intent);
  if (mine !== turn) return;
  const html = response?.ok ? await response.text() : '';
  const next = html ? new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('#live') : null;
  live?.classList.remove('busy');
  if (mine !== turn) return;
  if (!next || !live) return sendPlainly(form, intent);
  const address = addressOf(from);
  const top = from.getBoundingClientRect().top;
  const typed = typedSince(live);
  const known = new Set(controlsIn(live).map(({ name }) => name));
  live.replaceChildren(...next.childNodes);
  restore(live, typed);
  // It speaks of what was sent; what is still wrong is told when it is sent again.
  document.querySelector('.errors[data-focus]')?.remove();
  if (from.matches('[name=choose], [value=unchoose], [value=unlisted]')) focusNew(live, known);
  else focusAgain(live, address, top);
}

function sendPlainly(form: HTMLFormElement, [name, value]: [string, string]): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  form.append(input);
  form.submit();
}

/** What was typed while the answer was under way stays. */
function typedSince(live: HTMLElement): Map<string, string> {
  const typed = new Map<string, string>();
  for (const input of live.querySelectorAll<HTMLInputElement>('input.control, textarea')) {
    typed.set(input.name, input.value);
  }
  return typed;
}

function restore(live: HTMLElement, typed: Map<string, string>): void {
  for (const input of live.querySelectorAll<HTMLInputElement>('input.control, textarea')) {
    const value = typed.get(input.name);
    if (value === undefined) continue;
    input.value = value;
    // The list below the search belongs to the query, and to the region, which may be another one now.
    if (input.name === 'unionQuery' && value) input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function addressOf(element: HTMLElement): string {
  const name = element.getAttribute('name');
  if (element.id) return `#${CSS.escape(element.id)}`;
  const isOneOfMany = element instanceof HTMLButtonElement || (element as HTMLInputElement).type === 'radio';
  const value = isOneOfMany ? `[value="${CSS.escape((element as HTMLInputElement).value)}"]` : '';
  return name ? `[name="${CSS.escape(name)}"]${value}` : '';
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const controlsIn = (live: HTMLElement): Control[] => [
  ...live.querySelectorAll<Control>('input:not([type=hidden]), select, textarea'),
];

/** What was chosen, or taken back, leads to what comes of it. */
function focusNew(live: HTMLElement, known: ReadonlySet<string>): void {
  const come = controlsIn(live).find(({ name }) => !known.has(name));
  (come ?? live.querySelector<HTMLElement>('.chosen button'))?.focus();
}

/** What was touched stays where it was under the finger. */
function focusAgain(live: HTMLElement, address: string, top: number): void {
  const target = address ? live.querySelector<HTMLElement>(address) : null;
  if (!target) return;
  target.focus({ preventScroll: true });
  scrollBy(0, target.getBoundingClientRect().top - top);
}
