// A message to the members of a union: counted, sent, or first confirmed by a second person where it reaches many.

import { config } from '../../config.ts';
import type { Consequence } from '../../contract/consequence.ts';
import { Conflict, Forbidden } from '../../errors.ts';
import type { Actions, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { countReach, type Reach, sentSince, tellReach } from '../../models/store/queries/unionMessages.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { eventPrefix } from '../notices/noticeEvents.ts';
import { startOfDay } from '../startOfDay.ts';
import { today } from '../today.ts';
import { verbsOf } from '../verb.ts';

type Limits = { perUnionPerDay: number; perMemberPerDay: number; confirmOver: number };
type Place = { union: Rows['union']; rules: PlaceRules; limits: Limits; dayBegins: Date };

async function placeOf({ unionId }: Pick<Rows['unionMessage'], 'unionId'>): Promise<Place> {
  const union = (await findOne('union', { id: unionId })) as Rows['union'];
  const rules = (await rulebook()).at(union.path);
  const limits = rules.neededParameters('union.messages') as Limits;
  return { union, rules, limits, dayBegins: startOfDay(config.timezone, today()) };
}

const reachOf = ({ unionId, reach }: Rows['unionMessage'], { limits, dayBegins }: Place): Reach => ({
  ...{ unionId, reach, dayBegins },
  perMember: limits.perMemberPerDay,
});

/** Sends it where few get it; else a second person is asked. */
const send = (actor: Actor, id: string) =>
  act(actor, id, 'send', async (tx, message) => {
    const place = await placeOf(message);
    const { people } = await countReach(reachOf(message, place));
    if (people <= place.limits.confirmOver) return sendNow(tx, message, place, {});
    tx.update('unionMessage', message, { state: 'proposed', proposedById: actor.accountId, people });
  });

/** @throws Forbidden for who wrote it and for who proposed it */
const release = (actor: Actor, id: string) =>
  act(actor, id, 'release', async (tx, message) => {
    if ([message.authorId, message.proposedById].includes(actor.accountId))
      throw new Forbidden(
        'second-person',
        '这条消息是您撰写或提出发送的，请由另一位管理员确认',
        'You wrote or proposed this message; another administrator confirms it',
      );
    await sendNow(tx, message, await placeOf(message), { confirmedById: actor.accountId });
  });

const discard = (actor: Actor, id: string) =>
  act(actor, id, 'discard', async (tx, message) => {
    tx.update('unionMessage', message, { state: 'dropped' });
  });

async function act(
  actor: Actor,
  id: string,
  action: Actions['unionMessage'],
  work: (tx: Tx, message: Rows['unionMessage']) => Promise<void>,
): Promise<Shown<'unionMessage'>> {
  await getFor(actor, 'unionMessage', id, action);
  await transact(actor, { action }, async (tx) => {
    const message = await tx.lock('unionMessage', id);
    assertPossible('unionMessage', message, action);
    await work(tx, message);
  });
  return get(actor, 'unionMessage', id);
}

async function sendNow(
  tx: Tx,
  message: Rows['unionMessage'],
  place: Place,
  by: Partial<Rows['unionMessage']>,
): Promise<void> {
  const { union, rules, limits, dayBegins } = place;
  if ((await sentSince(tx, union.id, dayBegins)) >= limits.perUnionPerDay) throw tooMany(limits.perUnionPerDay);
  const wording = (template: string) => ({ template, hash: rules.needed('notice', template).hash });
  const { topic, body: text } = message;
  const told = await tellReach(tx, reachOf(message, place), {
    eventPrefix: eventPrefix('union.message', message.id),
    variables: { 'union.name': union.name, topic, text, site: config.site },
    wordings: { account: wording('union.message'), phone: wording('union.messageByPhone') },
  });
  if (told.people === 0) throw nobody();
  tx.update('unionMessage', message, { ...by, ...told, state: 'sent', sentAt: new Date().toISOString() });
  tx.notifySoon('notices');
}

const tooMany = (most: number) =>
  new Conflict(
    'daily-cap',
    `这个工会今天已给会员发过${most}次消息，请明天再发`,
    `This union has sent ${most} messages to its members today; send this one tomorrow`,
  );

const nobody = () =>
  new Conflict('nobody', '现在没有会员能收到这条消息', 'There is no member now who would get this message');

/** Whom it would reach, in numbers, before it is sent. */
const sayReach = (action: Actions['unionMessage']) => async (actor: Actor, id: string) => {
  await getFor(actor, 'unionMessage', id, action);
  const message = (await findOne('unionMessage', { id })) as Rows['unionMessage'];
  const place = await placeOf(message);
  const { people, texts, withoutAccount, ...left } = await countReach(reachOf(message, place));
  const { confirmOver, perMemberPerDay } = place.limits;
  const lines: Consequence[] = [
    says(`将发给${people}名会员，其中${texts}条短信`, `It goes to ${people} members, ${texts} of them by text message`),
  ];
  const add = (count: number, zh: string, en: string) => count > 0 && lines.push(says(zh, en));
  add(
    withoutAccount,
    `${withoutAccount}名没有账号，只收到短信`,
    `${withoutAccount} have no account: text message only`,
  );
  add(left.unwilling, `${left.unwilling}名关闭了这类消息，不发`, `${left.unwilling} have turned such messages off`);
  add(
    left.enough,
    `${left.enough}名今天已收到${perMemberPerDay}条，不发`,
    `${left.enough} have had ${perMemberPerDay} today and get none`,
  );
  add(left.unreached, `${left.unreached}名没有手机号码，发不到`, `${left.unreached} have no phone and are not reached`);
  if (action === 'send' && people > confirmOver)
    lines.push(
      says(
        `超过${confirmOver}名，须由另一位管理员确认后发出`,
        `More than ${confirmOver}: another administrator confirms before it goes out`,
      ),
    );
  return lines;
};

const says = (zh: string, en: string): Consequence => ({ title: { zh, en }, estimated: false, blocks: false });

export const verbs = verbsOf(
  'unionMessage',
  { send, release, discard },
  { send: sayReach('send'), release: sayReach('release') },
);
