// What could not be saved is kept in this tab until it is: the sign-in had ended, or the network was gone.

const keyOf = (form: HTMLFormElement): string => `unsaved:${new URL(form.action).pathname}`;

export function keepUnsaved(form: HTMLFormElement, texts: [string, string][]): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify({ owner: form.dataset.autosave, texts }));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

export const forgetUnsaved = (form: HTMLFormElement): void => sessionStorage.removeItem(keyOf(form));

/** What the person who is signed in could not save here; what somebody else left behind is thrown away. */
export function takeUnsaved(form: HTMLFormElement): [string, string][] {
  const kept = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}') as {
    owner?: string;
    texts?: [string, string][];
  };
  forgetUnsaved(form);
  return kept.owner === form.dataset.autosave ? (kept.texts ?? []) : [];
}
