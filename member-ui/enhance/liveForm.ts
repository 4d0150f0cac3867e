// Choices that change the form are sent to the server, whose new page replaces the fields: one set of rules, in one place.
import { isSignIn, tellRestored, tellUnsaved } from './autosave.ts';
import { photosReady, tellOfFiles } from './photos.ts';
import { postFiles, postForm, textsOf } from './postForm.ts';
import { spoken } from './spoken.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved.ts';
import { changedSince, controlsIn, setValues, type Values, valuesOf } from './values.ts';

let turn = 0;

export function startLiveForms(): void {
  document.addEventListener('change', (event) => {
    const control = event.target as HTMLElement;
    const form = control.closest<HTMLFormElement>('form[data-live]');
    if (form && control.matches('[data-refresh]')) void refresh(form, ['intent', 'refresh'], control);
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>(
      'form[data-live] #live button:is([name=choose], [name=below], [value=unchoose], [value=unlisted], [value=find], [value=refresh])',
    );
    if (!button?.form) return;
    event.preventDefault();
    void refresh(button.form, [button.name, button.value], button);
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('form[data-live] #live [value=upload]');
    if (!button?.form) return;
    event.preventDefault();
    void upload(button.form, button);
  });
  document.addEventListener('keydown', (event) => {
    const input = event.target as HTMLElement;
    if (event.key === 'Enter' && input.matches('form[data-live] input:not([type=file])')) event.preventDefault();
  });
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) restore(form);
}

/** What could not be saved is sent again, to what the draft has become since. */
function restore(form: HTMLFormElement): void {
  const texts = unsavedOf(form);
  if (texts.length === 0) return;
  const agreement: [string, string] = ['agreement', String(new FormData(form).get('agreement') ?? '')];
  const kept = texts.filter(([name]) => name !== 'agreement');
  void refresh(form, ['intent', 'refresh'], undefined, [...kept, agreement]).then((isThere) => {
    if (!isThere) return;
    forgetUnsaved(form);
    tellRestored();
  });
}

/** `texts`: what is sent instead of what the form holds. @returns whether the fields are those of the answer now */
async function refresh(
  form: HTMLFormElement,
  intent: [string, string],
  from?: HTMLElement,
  texts?: [string, string][],
): Promise<boolean> {
  turn += 1;
  const mine = turn;
  const live = form.querySelector<HTMLElement>('#live');
  live?.classList.add('busy');
  const { response, sent } = await postForm(form, intent, texts);
  if (mine !== turn) return false;
  const html = response?.ok ? await response.text() : '';
  const next = html ? new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('#live') : null;
  live?.classList.remove('busy');
  if (mine !== turn) return false;
  if (!next || !live || !response) {
    if (response) leaveFor(form, response, intent);
    else if (form.dataset.autosave) tellUnsaved(form, response, texts);
    else sendPlainly(form, intent);
    return false;
  }
  // Who has gone on to another field meanwhile stays there.
  const touched = from && live.contains(document.activeElement) ? (document.activeElement as HTMLElement) : from;
  const address = touched && addressOf(touched);
  const top = touched?.getBoundingClientRect().top ?? 0;
  const known = new Set(controlsIn(live).map(({ name }) => name));
  replaceFields(form, live, next, sent, texts !== undefined);
  // It speaks of what was sent; what is still wrong is told when it is sent again.
  document.querySelector('.errors[data-focus]')?.remove();
  if (from?.matches('[name=choose], [value=unchoose], [value=unlisted]')) focusNew(live, known);
  else if (address) focusAgain(live, address, top);
  return true;
}

/** What was typed or chosen while the answer was under way stays, and what was unfolded stays so. */
function replaceFields(form: HTMLFormElement, live: HTMLElement, next: HTMLElement, sent: Values, isRestored: boolean) {
  const now = valuesOf(textsOf(form));
  const changed = isRestored ? new Set<string>() : changedSince(sent, now);
  const unfolded = new Set(foldsIn(live).flatMap((each) => (each.open ? [headOf(each)] : [])));
  live.replaceChildren(...next.childNodes);
  setValues(live, now, changed);
  for (const each of foldsIn(live)) if (unfolded.has(headOf(each))) each.open = true;
  // The list below the search belongs to the query, and to the region, which may be another one now.
  const query = live.querySelector<HTMLInputElement>('#union-query');
  if (query?.value) query.dispatchEvent(new Event('input', { bubbles: true }));
}

const foldsIn = (live: HTMLElement) => [...live.querySelectorAll('details')];
/** What tells one from another: how many fields stand in it may have changed. */
const headOf = (fold: HTMLDetailsElement) => fold.querySelector('summary')?.textContent?.replace(/\d+/g, '');

/** The files chosen are sent by themselves: where that fails they are still chosen, and nothing that was typed is lost. */
async function upload(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  await photosReady();
  const live = form.querySelector<HTMLElement>('#live');
  if (!live || live.classList.contains('busy')) return;
  live.classList.add('busy');
  const { response, sent } = await postFiles(form, ['intent', 'upload']);
  live.classList.remove('busy');
  // What was not taken stands on the page with why.
  const isForm = response && (response.ok || response.status === 422);
  const next = isForm && new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('#live');
  if (next) return replaceFields(form, live, next as HTMLElement, sent, false);
  if (isForm) return leaveFor(form, response, ['intent', 'refresh']);
  const words = spoken().files;
  tellOfFiles(button, response?.status === 413 ? words.tooMuch : words.notUploaded);
}

/** Another page answered: to sign in, to the text that has moved, to the case that was handed in. A refusal is shown the plain way. */
function leaveFor(form: HTMLFormElement, response: Response, intent: [string, string]): void {
  if (isSignIn(response)) keepUnsaved(form, textsOf(form));
  if (response.redirected && response.ok) location.assign(response.url);
  else sendPlainly(form, intent);
}

function sendPlainly(form: HTMLFormElement, [name, value]: [string, string]): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  form.append(input);
  form.submit();
}

function addressOf(element: HTMLElement): string {
  const name = element.getAttribute('name');
  if (element.id) return `#${CSS.escape(element.id)}`;
  const isOneOfMany = element instanceof HTMLButtonElement || (element as HTMLInputElement).type === 'radio';
  const value = isOneOfMany ? `[value="${CSS.escape((element as HTMLInputElement).value)}"]` : '';
  return name ? `[name="${CSS.escape(name)}"]${value}` : '';
}

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
