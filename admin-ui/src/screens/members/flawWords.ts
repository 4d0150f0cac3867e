import type { Title } from '../../../../contract/words.ts';

export const flawWords = {
  title: { zh: '待核对的会员', en: 'Members to check' },
  none: { zh: '没有', en: 'None' },
  first: {
    zh: '只列最近的50人；处理之后，后面的人会排上来。',
    en: 'The latest 50 only; the others follow as these are done.',
  },
} satisfies Record<string, Title>;
