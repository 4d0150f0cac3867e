import type { WrittenFact } from '../factDefinition.ts';

/** All of them count the case itself. */
export const facts: WrittenFact[] = [
  {
    key: 'burst.devicePeople',
    title: { zh: '同一台设备24小时内申请的人数', en: 'People who applied on one device within 24 hours' },
    type: 'number',
    unit: { zh: '人', en: 'people' },
    subject: 'deviceBurst',
  },
  {
    key: 'burst.deviceCasesLastHour',
    title: { zh: '同一台设备1小时内的申请数', en: 'Applications on one device within an hour' },
    type: 'number',
    unit: { zh: '件', en: '' },
    subject: 'deviceBurst',
  },
  {
    key: 'burst.networkPeople',
    title: { zh: '同一网段24小时内申请的人数', en: 'People who applied in one network within 24 hours' },
    type: 'number',
    unit: { zh: '人', en: 'people' },
    subject: 'networkBurst',
  },
  {
    key: 'burst.networkCasesLastHour',
    title: { zh: '同一网段1小时内的申请数', en: 'Applications in one network within an hour' },
    type: 'number',
    unit: { zh: '件', en: '' },
    subject: 'networkBurst',
  },
  {
    key: 'burst.homePeople',
    title: { zh: '填写同一住址的人24小时内申请的人数', en: 'People of one home address who applied within 24 hours' },
    type: 'number',
    unit: { zh: '人', en: 'people' },
    subject: 'homeBurst',
  },
  {
    key: 'burst.unionCasesLastHour',
    title: { zh: '同一工会1小时内收到的申请数', en: 'Applications to the union within an hour' },
    type: 'number',
    unit: { zh: '件', en: '' },
    subject: 'unionBurst',
  },
  {
    key: 'burst.unionCases',
    title: { zh: '同一工会24小时内收到的申请数', en: 'Applications to the union within 24 hours' },
    type: 'number',
    unit: { zh: '件', en: '' },
    subject: 'unionBurst',
  },
];
