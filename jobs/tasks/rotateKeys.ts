import { rotateKeys } from '../../workflows/keys/rotateKeys.ts';
import type { Task } from '../task.ts';

export const rotateKeysTask: Task<'keys.rotate'> = ({ signal }) => rotateKeys(signal);
