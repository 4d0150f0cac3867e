// Searches as one types, from two characters; the list is made of the same buttons as without JavaScript.
import type { UnionAnswer, UnionAnswers } from '../../contract/place.ts';
import { belowValue, chosenValue, hitName, hitWhere } from '../chosenUnion.ts';
import { spoken } from './spoken.ts';

const pause = 250;
let timer: ReturnType<typeof setTimeout> | undefined;
let request: AbortController | undefined;

export function startUnionSearch(): void {
  document.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    const search = input.closest<HTMLElement>('[data-union-search]');
    if (!search) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(search, input.value.trim()), pause);
  });
}

async function look(search: HTMLElement, query: string): Promise<void> {
  const list = search.querySelector<HTMLElement>('#union-hits');
  if (!list) return;
  request?.abort();
  if ([...query].length < 2) return list.replaceChildren(...(query ? [hint(spoken().twoCharacters)] : []));
  request = new AbortController();
  const address = new URL('/api/public/unions', location.href);
  address.searchParams.set('q', query);
  for (const name of ['division', 'industry'] as const) {
    const value = search.dataset[name];
    if (value) address.searchParams.set(name, value);
  }
  try {
    const headers = { 'Accept-Language': document.documentElement.lang };
    const response = await fetch(address, { signal: request.signal, headers });
    if (!response.ok) return list.replaceChildren(hint(spoken().searchLater));
    const { items, more } = (await response.json()) as UnionAnswers;
    if (items.length === 0) return list.replaceChildren(hint(spoken().notFound(query)));
    list.replaceChildren(hitList(items), ...(more ? [hint(spoken().moreFound)] : []));
  } catch (error) {
    if ((error as Error).name !== 'AbortError') list.replaceChildren(hint(spoken().noNetwork));
  }
}

function hitList(hits: UnionAnswer[]): HTMLElement {
  const list = element('ul', 'hits');
  for (const hit of hits) {
    const item = document.createElement('li');
    const choice = element(hit.acceptsMembers ? 'button' : 'div', hit.acceptsMembers ? 'hit' : 'hit hit_closed');
    if (choice instanceof HTMLButtonElement) Object.assign(choice, { name: 'choose', value: chosenValue(hit) });
    choice.append(
      element('span', 'hit__name', hitName(hit)),
      element('span', 'hit__where', hitWhere(hit.where, hit.acceptsMembers, hit.advice, spoken().between)),
    );
    if (hit.advice && !hit.acceptsMembers) choice.append(element('span', 'hit__advice', hit.advice));
    if (hit.leads && hit.id) choice.append(lookBelow(hit.id));
    item.append(choice);
    list.append(item);
  }
  return list;
}

function lookBelow(union: string): HTMLElement {
  const button = element('button', 'link', spoken().lookBelow) as HTMLButtonElement;
  return Object.assign(button, { name: 'below', value: belowValue(union) });
}

const hint = (text: string) => element('p', 'hint', text);

function element(tag: string, look: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = look;
  made.textContent = text;
  return made;
}
