/** Address of a list with a filter, as react-admin keeps it in the URL. */
export function listLink(path: string, filter: Record<string, unknown>): string {
  const displayed = Object.fromEntries(Object.keys(filter).map((name) => [name, true]));
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(displayed),
    page: '1',
  });
  return `/${path}?${query}`;
}
