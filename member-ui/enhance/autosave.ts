// Keeps the draft on the server while one types.
import { postForm, textsOf } from './postForm.ts';
import { spoken } from './spoken.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved.ts';

const pause = 1500;

export function startAutosave(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
  if (!form) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(form), pause);
  };
  form.addEventListener('input', (event) => {
    const { name } = event.target as HTMLInputElement;
    if (!['unionQuery', 'code', 'captcha'].includes(name)) later();
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    // All of it is on its way: what is left would come back one day as something older.
    forgetUnsaved(form);
  });
}

/** Saved is only what the server says it has saved: 204, with what it then holds. */
async function save(form: HTMLFormElement): Promise<void> {
  const { response, sent } = await postForm(form, ['intent', 'autosave']);
  if (response?.status !== 204) return tellUnsaved(form, response);
  forgetUnsaved(form);
  const seen = form.querySelector<HTMLInputElement>('[name=seen]');
  if (seen && seen.value === sent.get('seen')?.[0]) seen.value = response.headers.get('X-Seen') ?? '';
  tell(spoken().savedAt(new Date().toLocaleTimeString(document.documentElement.lang, hourAndMinute)));
}

const hourAndMinute = { hour: '2-digit', minute: '2-digit' } as const;

export const isSignIn = (response: Response): boolean =>
  response.redirected && new URL(response.url).pathname.startsWith('/sign-in');

/** Why nothing was saved, and where to go; what was typed is kept. */
export function tellUnsaved(form: HTMLFormElement, response?: Response, texts = textsOf(form)): void {
  const isElsewhere = response?.redirected && !isSignIn(response);
  if (!isElsewhere) keepUnsaved(form, texts);
  if (isElsewhere) tell(spoken().handedIn, { href: response.url, text: spoken().see });
  else if (response && isSignIn(response)) tell(spoken().signedOut, { href: response.url, text: spoken().signIn });
  else tell(spoken().notSaved);
}

export const tellRestored = (): void => tell(spoken().restored);

function tell(text: string, link?: { href: string; text: string }): void {
  const saved = document.getElementById('saved');
  saved?.replaceChildren(text);
  if (link) saved?.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
}
