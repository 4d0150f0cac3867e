// What could not be saved is kept in this tab until it is: the sign-in had ended, or the network was gone.

const keyOf = (form: HTMLFormElement): string => `unsaved:${new URL(form.action).pathname}`;

/** Undefined in a browser that keeps nothing: the page itself still holds it. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

export const keepUnsaved = (form: HTMLFormElement, texts: [string, string][]): void =>
  storage()?.setItem(keyOf(form), JSON.stringify({ owner: form.dataset.autosave, texts }));

export const forgetUnsaved = (form: HTMLFormElement): void => storage()?.removeItem(keyOf(form));

/** What the person who is signed in could not save here; what somebody else left behind is thrown away. */
export function unsavedOf(form: HTMLFormElement): [string, string][] {
  const kept = JSON.parse(storage()?.getItem(keyOf(form)) ?? '{}') as { owner?: string; texts?: [string, string][] };
  if (kept.owner === form.dataset.autosave) return kept.texts ?? [];
  forgetUnsaved(form);
  return [];
}
