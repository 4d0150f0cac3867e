import { useState } from 'react';
import { Cascade } from './Cascade.tsx';
import type { FormWidgetProps } from './formWidget.ts';

export function Input(props: FormWidgetProps) {
  const { value, unionId, onChange } = props;
  const [chain, setChain] = useState<readonly string[]>([]);
  const pathOf = (parent: string | undefined) =>
    `/public/industries?${new URLSearchParams(parent ? { parent } : unionId ? { union: unionId } : {})}`;
  // What was chosen before the form was opened is shown from its first level only when it is one.
  const shown = chain.at(-1) === value ? chain : value ? [String(value)] : [];
  const choose = (next: readonly string[]) => {
    setChain(next);
    onChange(next.at(-1));
  };
  return <Cascade {...props} pathOf={pathOf} chain={shown} onChain={choose} />;
}
