// What would be new, or gone, by one grant: what his other grants allow in the same place does not count.
import type { Consequence } from '../../contract/consequence.ts';
import { powersOf, type RolePower } from '../../models/descriptor/rolePowers.ts';
import { sayPowers } from '../../models/descriptor/sayPowers.ts';
import type { Title } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { isWithin } from '../../models/store/sql/unionPath.ts';

type Where = { id: string; name: string; path: string };

/** What it is about, then one line for each resource that he could do something new with. Nothing is counted, so nothing blocks. */
export async function sayGrant(grant: Rows['grant'], word: Title): Promise<Consequence[]> {
  const held = (await find('grant', { accountId: grant.accountId, state: 'live' })).filter(
    ({ id, revokedAt }) => id !== grant.id && !revokedAt,
  );
  const unions = new Map(
    (await find('union', { id: [grant.unionId, ...held.map(({ unionId }) => unionId)] })).map((union) => [
      union.id,
      union,
    ]),
  );
  const place = unions.get(grant.unionId) as Where;
  const others = held.map(({ role, unionId }) => ({ powers: powersOf(role), at: unions.get(unionId) as Where }));
  const isHeld = ({ resource, act, reach }: RolePower) =>
    others.some(
      ({ powers, at }) =>
        isWithin(place.path, at.path) &&
        powers.some(
          (other) =>
            other.resource === resource && other.act === act && other.reach === (at.id === place.id ? reach : 'lower'),
        ),
    );
  const sentences = sayPowers(powersOf(grant.role).filter((power) => !isHeld(power)));
  const head = { zh: `${word.zh}（${place.name}）：`, en: `${word.en} (${place.name}):` };
  const none = { zh: '没有：其他授权已经包含', en: 'none: other grants hold it already' };
  return [head, ...(sentences.length ? sentences : [none])].map((title) => ({
    title,
    estimated: false,
    blocks: false,
  }));
}
