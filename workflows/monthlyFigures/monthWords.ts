import type { MonthlyFigures, MonthMeasure } from '../../contract/monthlyFigures.ts';

/** In the order in which they stand in tables: what was there, what came and went, what is there then. */
export const monthWords: MonthlyFigures['words'] = {
  opening: {
    title: { zh: '月初会员', en: 'At the beginning' },
    says: {
      zh: '月初有会籍的人数：待核实、在册和保留会籍',
      en: 'Memberships at the beginning: pending, active or retained',
    },
  },
  joined: {
    title: { zh: '入会', en: 'Joined' },
    says: { zh: '当月新有会籍的', en: 'Memberships that began in the month' },
  },
  movedIn: {
    title: { zh: '转入', en: 'Moved in' },
    says: {
      zh: '当月从另一工会转来的；下级之间的转会，转入和转出各计一次',
      en: 'From another union; a move between unions below counts once in and once out',
    },
  },
  movedOut: {
    title: { zh: '转出', en: 'Moved out' },
    says: { zh: '当月转到另一工会的', en: 'To another union' },
  },
  departed: {
    title: { zh: '终止', en: 'Ended' },
    says: {
      zh: '当月会籍终止的：退会、开除、审核不通过、撤回或者撤销',
      en: 'Memberships that ended: left, expelled, rejected, withdrawn or taken back',
    },
  },
  closing: {
    title: { zh: '月末会员', en: 'At the end' },
    says: { zh: '月初会员＋入会＋转入－转出－终止', en: 'Beginning + joined + in − out − ended' },
  },
  retained: {
    title: { zh: '其中保留会籍', en: 'Of these retained' },
    says: { zh: '月末保留会籍的人数', en: 'Retained memberships at the end' },
  },
};

export const monthMeasures = Object.keys(monthWords) as MonthMeasure[];
