import type { MemberFlaw } from '../../contract/memberFlaws.ts';
import type { Language, Title } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { type FlawName, flawedMembers } from '../../models/store/queries/memberFlaws.ts';
import { hitsOf } from '../lookUp/hitsOf.ts';
import { today } from '../today.ts';

const shown = 50;

const flaws: Readonly<Record<FlawName, { title: Title; advice: Title }>> = {
  noEmployer: {
    title: { zh: '没有工作单位', en: 'No employer' },
    advice: {
      zh: '问清本人在哪里工作，在会员的“编辑”里选上单位；灵活就业的不用处理。',
      en: 'Ask where they work and choose the employer under “Edit”; the self-employed are as they should be.',
    },
  },
  deadPhone: {
    title: { zh: '手机号码收不到短信', en: 'No text message arrives' },
    advice: {
      zh: '通过单位或站内信联系本人，请他在“我的”里更换手机号码。',
      en: 'Reach them through their employer or within the platform and have the phone number changed.',
    },
  },
  expiredDocument: {
    title: { zh: '证件已过有效期', en: 'Document expired' },
    advice: {
      zh: '请本人换证后联系工会核对新的有效期。',
      en: 'Have them renew the document and show it to the union.',
    },
  },
  double: {
    title: { zh: '同名且出生日期相同，可能是同一人', en: 'Same name and birth date: maybe one person' },
    advice: {
      zh: '逐个核对证件；是同一人的，请保留一个会籍，其余由本人退会。',
      en: 'Compare the documents; one person keeps one membership and leaves the others.',
    },
  },
};

/** Worklists about the members of a reader's scope: how many, the first of them, and what to do. */
export async function memberFlaws(actor: PersonActor, language: Language): Promise<MemberFlaw[]> {
  const member = getResource('member');
  return Promise.all(
    Object.entries(flaws).map(async ([name, said]): Promise<MemberFlaw> => {
      const { ids, total } = await flawedMembers(actor, name as FlawName, { today: today(), most: shown });
      const { rows } = ids.length
        ? await list(actor, 'member', { filter: { id: ids }, range: [0, shown - 1] })
        : { rows: [] };
      return { name, ...said, total, members: await hitsOf(member, rows, actor, language) };
    }),
  );
}
