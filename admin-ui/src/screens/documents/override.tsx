import type { Override } from '../../override.ts';
import { DocumentReading } from './DocumentReading.tsx';

export const override: Override = { extra: DocumentReading, instead: ['body'] };
