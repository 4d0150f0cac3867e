import { useState } from 'react';
import type { UnionNode } from '../../../../contract/unionTree.ts';

export type TreeState = {
  open: ReadonlySet<string>;
  focused: string | undefined;
  toggle: (id: string) => void;
  focus: (id: string) => void;
};

export function useTree(roots: readonly UnionNode[]): TreeState {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focused, focus] = useState<string>();
  // The first level is unfolded for who has one union to look after.
  const only = roots.length === 1 ? roots[0]?.id : undefined;
  const [unfolded, setUnfolded] = useState<string>();
  if (only && unfolded !== only) {
    setUnfolded(only);
    setOpen(new Set([...open, only]));
  }
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return { open, focused: focused ?? roots[0]?.id, toggle, focus };
}
