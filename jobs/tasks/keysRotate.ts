import { resealChunks } from '../../models/store/files/chunks.ts';
import { rotateKeys } from '../../models/store/writing/rotateKeys.ts';
import { task } from '../task.ts';

/** After a new key was put in front of FIELD_KEYS: fields and files are sealed by it, then the old key may go. */
export const keysRotate = task({
  name: 'keys.rotate',
  title: { zh: '更换加密密钥', en: 'Rotating keys' },
  every: '30 3 * * *',
  results: {
    sealed: { zh: '重新加密', en: 'Sealed anew' },
    chunks: { zh: '重新加密的文件块', en: 'Chunks of files sealed anew' },
  },
  async run({ signal }) {
    const counts = Object.values(await rotateKeys(signal));
    return { sealed: counts.reduce((sum, count) => sum + count, 0), chunks: await resealChunks(signal) };
  },
});
