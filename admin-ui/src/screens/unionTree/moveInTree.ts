import type { TreeState } from './useTree.ts';

/** The WAI-ARIA keys of a tree, on what is on screen: the order of the document is the order of the tree. */
export function moveInTree(event: React.KeyboardEvent<HTMLElement>, tree: TreeState) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const here = items.find(({ dataset }) => dataset.id === tree.focused);
  const id = here?.dataset.id;
  if (!id) return;
  const index = items.indexOf(here);
  const isOpen = here.getAttribute('aria-expanded') === 'true';
  const target = targetOf(event.key);
  if (target === undefined) return;
  event.preventDefault();
  if (target === 'toggle') tree.toggle(id);
  else if (target?.dataset.id) {
    tree.focus(target.dataset.id);
    target.focus();
  }

  /** Where a key leads; undefined for keys that are not ours. */
  function targetOf(key: string): HTMLElement | 'toggle' | null | undefined {
    if (key === 'ArrowDown') return items[index + 1] ?? null;
    if (key === 'ArrowUp') return items[index - 1] ?? null;
    if (key === 'Home') return items[0] ?? null;
    if (key === 'End') return items.at(-1) ?? null;
    if (key === 'ArrowRight') {
      if (isOpen) return items[index + 1] ?? null;
      return here?.hasAttribute('aria-expanded') ? 'toggle' : null;
    }
    if (key === 'ArrowLeft')
      return isOpen ? 'toggle' : (here?.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? null);
    return undefined;
  }
}
