let last: Promise<unknown> = Promise.resolve();

/** Sends a form as its own button would, with the intent given; one after the other, as they all write the same draft. */
export function postForm(form: HTMLFormElement, intent: [name: string, value: string]): Promise<Response | undefined> {
  const mine = last.then(() => send(form, intent));
  last = mine;
  return mine;
}

/** Undefined when the network is gone. */
async function send(form: HTMLFormElement, intent: [name: string, value: string]): Promise<Response | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  body.set(...intent);
  try {
    return await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
  } catch {
    return undefined;
  }
}
