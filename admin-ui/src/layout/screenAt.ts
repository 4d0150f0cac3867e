const views = new Set(['list', 'show', 'create', 'edit']);

/**
 * What manuals call the screen at an address: `members/list`, `unions/show`, `begin/` and a process, or its first word.
 * @param isResource whether a first word names a resource, whose record is edited where nothing follows its id
 */
export function screenAt(pathname: string, isResource: (path: string) => boolean): string {
  const [first = '', second, third] = pathname.split('/').filter(Boolean);
  if (first === '') return 'dashboard';
  if (first === 'begin') return `begin/${second}`;
  if (!isResource(first)) return first;
  const view = second === undefined ? 'list' : second === 'create' ? 'create' : (third ?? 'edit');
  return views.has(view) ? `${first}/${view}` : first;
}
