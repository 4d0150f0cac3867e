import { rotateKeys } from '../../workflows/keys/rotateKeys.ts';
import type { Task } from '../task.ts';

export const rotateKeysTask: Task = ({ signal }) => rotateKeys(signal);
