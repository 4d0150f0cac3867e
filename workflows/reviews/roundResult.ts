import type { Title } from '../../models/descriptor/types.ts';
import { notice } from '../../models/resources/notice.ts';
import { reviewRound } from '../../models/resources/reviewRound.ts';
import type { Rows } from '../../models/rows.ts';
import type { NoticeChannel } from '../notices/renderNotice.ts';
import type { JudgedCase, Outcome } from './judgeRound.ts';
import { previewNotices } from './previewNotices.ts';

type Sample = {
  number: string;
  unionName: string;
  outcome: JudgedCase['outcome'];
  reason: string | null;
  notices: { channel: string; text: string }[];
};
type Names = keyof RoundResult | keyof Sample | keyof Sample['notices'][number] | Outcome | NoticeChannel;
export type RoundResult = {
  /** Row of the decision → how many cases it decided; '' where no row spoke. */
  rows: Record<string, number>;
  /** Dry run: what would happen to the first ones. */
  samples?: Sample[];
};

const { approved, rejected, leftToInbox } = reviewRound.fields;

/** The words for what a result names. */
export const roundResults: Readonly<Record<Names, Title>> = {
  rows: { zh: '条数', en: 'Rows' },
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
  const result: RoundResult = { rows: {}, ...round.result };
  for (const { verdict, outcome } of judged) {
    const name = `${outcome}:${verdict?.row ?? ''}`;
    result.rows[name] = (result.rows[name] ?? 0) + 1;
  }
  if (round.dryRun) {
    const samples = result.samples ?? [];
    result.samples = [...samples, ...judged.slice(0, mostSamples - samples.length).map((each) => sample(each, now))];
  }
  return result;
}

function sample(judged: JudgedCase, now: Date): Sample {
  const { application, union, verdict, outcome } = judged;
  const notices = previewNotices(judged, now);
  return { number: application.number, unionName: union.name, outcome, reason: verdict?.reason ?? null, notices };
}
