import { useState } from 'react';
import type { Explanation } from '../../../../contract/explanation.ts';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import type { Row } from '../../providers/meta.ts';
import { Decisions } from './Decisions.tsx';
import { useDecisionKeys } from './useDecisionKeys.ts';

type Props = {
  resource: ResourceMeta;
  row: Row;
  /** Undefined until it is there: nothing is decided unseen. */
  explanation: Explanation | undefined;
  onDecided: (row: Row) => void;
};

/** The decisions, once there is something to decide by; a key pressed before that waits for it. */
export function DecisionBar({ explanation, ...props }: Props) {
  const [early, setEarly] = useState<string>();
  useDecisionKeys(explanation ? undefined : setEarly);
  return explanation && <Decisions {...props} explanation={explanation} early={early} />;
}
