import { type Values, valuesOf } from './values.ts';

/** `response`: undefined when the network is gone. `sent`: what the form held when it was sent. */
export type Posted = { response: Response | undefined; sent: Values };

let last: Promise<unknown> = Promise.resolve();

/** Sends a form as its own button would, with the intent given; one after the other, as they all write the same draft. */
export const postForm = (
  form: HTMLFormElement,
  intent: [name: string, value: string],
  texts?: [string, string][],
): Promise<Posted> => inTurn(() => send(form, new URLSearchParams(texts ?? textsOf(form)), intent));

/** The same with the files that are chosen in it. */
export const postFiles = (form: HTMLFormElement, intent: [name: string, value: string]): Promise<Posted> =>
  inTurn(() => send(form, new FormData(form), intent));

function inTurn(work: () => Promise<Posted>): Promise<Posted> {
  const mine = last.then(work);
  last = mine;
  return mine;
}

/** What a form would send, files left out. */
export const textsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');

async function send(
  form: HTMLFormElement,
  body: URLSearchParams | FormData,
  intent: [string, string],
): Promise<Posted> {
  const sent = valuesOf(body);
  body.set(...intent);
  try {
    return { response: await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } }), sent };
  } catch {
    return { response: undefined, sent };
  }
}
