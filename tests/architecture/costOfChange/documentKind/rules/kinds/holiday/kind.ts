import type { HolidayDocument } from '../../documents.ts';
import type { KindDefinition } from '../kindDefinition.ts';
import { lint } from './lint.ts';

export const kind: KindDefinition<HolidayDocument> = { title: { zh: '放假安排', en: 'Holidays' }, lint };
