import type { Random } from './random.ts';

const firstSyllables = [...'华瑞鼎恒晟嘉博信润泰宏盛凯远辰禾沃睿锦腾骏拓昊融'];
const secondSyllables = [...'晨辉源通达科诚丰泽创联宇航宁安悦川岳霖屹睦衡弘谷'];
const trades = [
  ['电子科技', '制造业'],
  ['精密机械', '制造业'],
  ['新材料', '制造业'],
  ['汽车部件', '制造业'],
  ['食品', '制造业'],
  ['纺织', '制造业'],
  ['生物医药', '制造业'],
  ['软件', '信息服务'],
  ['网络信息', '信息服务'],
  ['物流', '交通运输'],
  ['供应链管理', '交通运输'],
  ['快递服务', '交通运输'],
  ['建设工程', '建筑业'],
  ['装饰工程', '建筑业'],
  ['餐饮管理', '住宿餐饮'],
  ['酒店管理', '住宿餐饮'],
  ['商贸', '批发零售'],
  ['物业服务', '居民服务'],
  ['家政服务', '居民服务'],
  ['人力资源', '商务服务'],
] as const;

export type CompanyName = { parts: string[]; industry: string };

/** '南京', '瑞川', '精密机械', '有限公司': an invented company in parts. There are some 23,000 for one place. */
export function companyName(random: Random, place: string): CompanyName {
  const [trade, industry] = random.pick(trades);
  const brand = random.pick(firstSyllables) + random.pick(secondSyllables);
  return { parts: [place, brand, trade, random.chance(0.15) ? '股份有限公司' : '有限公司'], industry };
}
