import { Cascade } from './Cascade.tsx';
import type { FormWidgetProps } from './formWidget.ts';

// A code names those above it: 2 digits a province, 4 a city, 6 a county, 9 a street.
const lengths = [2, 4, 6, 9];

export function Input(props: FormWidgetProps) {
  const code = typeof props.value === 'string' ? props.value : '';
  const within = props.field.within ?? '';
  const pathOf = (parent = within) => `/public/divisions${parent ? `?parent=${parent}` : ''}`;
  const chain = lengths
    .filter((length) => length > within.length && length <= code.length)
    .map((length) => code.slice(0, length));
  return <Cascade {...props} pathOf={pathOf} chain={chain} onChain={(next) => props.onChange(next.at(-1))} />;
}
