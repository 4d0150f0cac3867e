import { rotateKeys } from '../../models/store/writing/rotateKeys.ts';
import { task } from '../task.ts';

export const keysRotate = task({
  name: 'keys.rotate',
  title: { zh: '更换加密密钥', en: 'Rotating keys' },
  every: '30 3 * * *',
  results: { sealed: { zh: '重新加密', en: 'Sealed anew' } },
  async run({ signal }) {
    const counts = Object.values(await rotateKeys(signal));
    return { sealed: counts.reduce((sum, count) => sum + count, 0) };
  },
});
