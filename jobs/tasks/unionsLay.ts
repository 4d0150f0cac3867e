import { jobActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { layFederations } from '../../workflows/unions/layFederations.ts';
import { type FederationLevel, federationLevels } from '../../workflows/unions/planFederations.ts';
import { task } from '../task.ts';

/** What somebody asked for on a union, or at the setup. */
export const unionsLay = task({
  name: 'unions.lay',
  title: { zh: '按行政区划建立下级工会', en: 'Laying down federations' },
  input: {
    type: 'object',
    properties: { level: { enum: federationLevels, title: '建到哪一级', 'x-en': 'Down to' } },
    required: ['level'],
    additionalProperties: false,
  },
  results: { made: { zh: '新建工会', en: 'Unions made' } },
  async run({ run, input, progress, signal }) {
    const union = await findOne('union', { id: run.unionId });
    if (!union) return { made: 0 };
    return layFederations(jobActor('federations'), union, input.level as FederationLevel, {
      signal,
      progress,
    });
  },
});
