// What will happen by itself and when, and how it went the last time: for people, in words.

import type { Schedule } from '../../contract/schedule.ts';
import type { Language } from '../../contract/words.ts';
import { Forbidden, NotFound } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, list } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { isTimezone, wrongCronField } from '../../rules/kinds/schedule/cron.ts';
import { cronInWords } from '../../rules/kinds/schedule/cronInWords.ts';
import { nextFires } from './fires.ts';
import { type Plan, plans } from './plans.ts';

const shownFires = 5;
const mostShown = 200;

/** The schedules that fire in the reader's unions. @throws Forbidden for who may not see the runs of jobs */
export async function describeSchedules(actor: Actor, language: Language, now = new Date()): Promise<Schedule[]> {
  await list(actor, 'jobRun', { range: [0, 0] });
  const all = await plans(now, language);
  const ids = [...new Set(all.map(({ unionId }) => unionId))];
  const { rows } = await list(actor, 'union', { filter: { id: ids }, range: [0, mostShown - 1] });
  const unionIds = new Set(rows.map(({ id }) => id));
  return Promise.all(
    all
      .filter(({ unionId }) => unionIds.has(unionId))
      .map(async (plan) => describe(plan, true, await lastRun(actor, plan), { now, language })),
  );
}

/** One version of a schedule document, in force or not. @throws NotFound for documents of other kinds */
export async function describeSchedule(
  actor: Actor,
  id: string,
  language: Language,
  now = new Date(),
): Promise<Schedule> {
  const document = await get(actor, 'document', id);
  if (document.kind !== 'schedule') throw new NotFound('这份文档不是计划任务', 'This document is not a schedule');
  const { task, key, title, cron, timezone, enabled } = inLanguage(
    document.body as WrittenDocument<'schedule'>,
    language,
  );
  const plan = { task, unionId: document.unionId, scheduleKey: key, documentId: id, title, cron, timezone };
  return describe(plan, enabled, await lastRun(actor, plan), { now, language });
}

function describe(
  plan: Plan,
  enabled: boolean,
  last: Shown<'jobRun'> | null,
  { now, language }: { now: Date; language: Language },
): Schedule {
  const canBeRight = typeof plan.cron === 'string' && !wrongCronField(plan.cron) && isTimezone(plan.timezone);
  return {
    ...plan,
    words: canBeRight ? cronInWords(plan.cron, language) : null,
    enabled,
    next:
      canBeRight && enabled
        ? nextFires(plan.cron, plan.timezone, now, shownFires).map((fire) => fire.toISOString())
        : [],
    last,
  };
}

async function lastRun(actor: Actor, { task, unionId, scheduleKey }: Plan): Promise<Shown<'jobRun'> | null> {
  const { rows } = await list(actor, 'jobRun', { filter: { task, unionId, scheduleKey }, range: [0, 0] }).catch(
    (error) => {
      if (error instanceof Forbidden) return { rows: [] };
      throw error;
    },
  );
  return rows[0] ? get(actor, 'jobRun', rows[0].id) : null;
}
