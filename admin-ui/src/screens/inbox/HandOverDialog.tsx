import type { ReactNode } from 'react';
import type { Colleague } from '../../../../contract/desk.ts';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import { ActionDialog } from '../../generic/ActionDialog.tsx';
import type { Row } from '../../providers/meta.ts';

type Props = {
  resource: ResourceMeta;
  row: Row;
  colleagues: readonly Colleague[];
  isBusy: boolean;
  onClose: () => void;
  onSubmit: (input: Record<string, unknown>) => void;
  children?: ReactNode;
};

/** To which colleague, and what he should know. */
export function HandOverDialog({ colleagues, children, ...props }: Props) {
  return (
    <ActionDialog
      {...props}
      name="handOver"
      choices={{ accountId: colleagues.map(({ id, name }) => ({ value: id, label: name })) }}
    >
      {children}
    </ActionDialog>
  );
}
