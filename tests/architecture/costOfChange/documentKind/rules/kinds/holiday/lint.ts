import type { Finding } from '../../../contract/finding.ts';
import type { HolidayDocument } from '../../documents.ts';
import { finding } from '../../engine/finding.ts';

export const lint = ({ days }: HolidayDocument): Finding[] =>
  days.flatMap(({ on }, index) =>
    days.findIndex((day) => day.on === on) < index
      ? [finding('same-day', `/days/${index}/on`, `${on}写了两次`, `${on} is listed twice`, { seen: on })]
      : [],
  );
