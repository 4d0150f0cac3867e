/** From when until when something holds, in words; nothing where it always does. */
export const spanText = (from: string | undefined, to: string | undefined): string =>
  [from && `自${from}起`, to && `至${to}止`]
    .filter(Boolean)
    .map((part) => `${part}，`)
    .join('');
