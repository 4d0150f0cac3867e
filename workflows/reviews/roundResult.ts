import type { RoundResult, RoundSample } from '../../contract/roundResult.ts';
import type { Title } from '../../models/descriptor/types.ts';
import { notice } from '../../models/resources/notice.ts';
import { reviewRound } from '../../models/resources/reviewRound.ts';
import type { Rows } from '../../models/rows.ts';
import type { NoticeChannel } from '../notices/renderNotice.ts';
import type { JudgedCase, Outcome } from './judgeRound.ts';
import { previewNotices } from './previewNotices.ts';

type Names = keyof RoundResult | keyof RoundSample | keyof RoundSample['notices'][number] | Outcome | NoticeChannel;
const { approved, rejected, leftToInbox } = reviewRound.fields;

/** The words for what a result names. */
export const roundResults: Readonly<Record<Names, Title>> = {
  rows: { zh: '条数', en: 'Rows' },
  titles: { zh: '规则', en: 'Rules' },
  id: { zh: '办件', en: 'Case' },
  row: { zh: '依据', en: 'By' },
  samples: { zh: '试运行样例', en: 'Samples' },
  number: { zh: '编号', en: 'Number' },
  unionName: { zh: '工会', en: 'Union' },
  outcome: { zh: '结论', en: 'Outcome' },
  reason: { zh: '原因', en: 'Reason' },
  notices: { zh: '通知', en: 'Notices' },
  channel: { zh: '渠道', en: 'Channel' },
  text: { zh: '内容', en: 'Text' },
  approved: approved.title,
  rejected: rejected.title,
  leftToInbox: leftToInbox.title,
  ...notice.fields.channel.choices,
};

const mostSamples = 200;

/** What the panel shows of a round so far. It grows with the rules and not with the cases. */
export function addToResult(round: Rows['reviewRound'], judged: readonly JudgedCase[], now: Date): RoundResult {
  const result: RoundResult = { rows: {}, titles: {}, ...round.result };
  for (const each of judged) {
    const row = each.verdict?.row ?? '';
    const name = `${each.outcome}:${row}`;
    result.rows[name] = (result.rows[name] ?? 0) + 1;
    const title = rowTitle(each);
    if (title) result.titles = { ...result.titles, [row]: title };
  }
  if (round.dryRun) {
    const samples = result.samples ?? [];
    result.samples = [...samples, ...judged.slice(0, mostSamples - samples.length).map((each) => sample(each, now))];
  }
  return result;
}

function sample(judged: JudgedCase, now: Date): RoundSample {
  const { application, union, verdict, outcome } = judged;
  const notices = previewNotices(judged, now);
  const { id, number } = application;
  const by = { row: verdict?.row ?? '', reason: verdict?.reason ?? null };
  return { id, number, unionName: union.name, outcome, ...by, notices };
}

/** What the row that spoke is about. */
function rowTitle({ loaded, verdict }: JudgedCase): string | undefined {
  const row = loaded?.process.review?.document.rows.find(({ id }) => id === verdict?.row);
  return row && (row.says ?? row.then.reason);
}
