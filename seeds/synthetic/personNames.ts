import type { Random } from './random.ts';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';
const doubleSurnames = ['欧阳', '司徒', '上官', '诸葛', '东方', '端木'];
const maleCharacters =
  '伟强磊军洋勇杰涛超明刚平辉鹏飞斌波宇浩凯健俊帆旭晨阳博文志海龙东建国华云山林峰松柏安康宁远航思源启航轩泽睿哲翔';
const femaleCharacters =
  '芳娜敏静丽艳娟霞秀玲桂英梅兰红燕萍洁雪琳倩颖慧婷佳怡欣悦雅诗涵梦瑶琪珊蕾薇莉晶莹露菲思彤子萱雨桐若曦晓月文清';
/** Not in GB2312, not in GBK, beyond the BMP: names that break careless systems. */
const rareCharacters = ['喆', '镕', '堃', '翀', '昇', '玥', '焜', '垚', '犇', '淼', '䶮', '㛃', '㳇', '𬱖', '𬍛', '𫖯'];
const dottedFirst = [
  '阿依古丽',
  '古丽米热',
  '艾力',
  '买买提',
  '努尔兰',
  '阿不都',
  '热依拉',
  '吐尔逊',
  '迪丽娜尔',
  '巴合提',
];
const dottedLast = ['吐尔逊', '买买提', '阿卜杜拉', '艾山', '依明', '卡德尔', '托合提', '沙吾提', '努尔买买提', '肉孜'];

const surnameList = [...surnames];
const given = { male: [...maleCharacters], female: [...femaleCharacters] };

/** An invented name in parts (surname and given name), so that readings can be looked up once each. One in a hundred is hard to write. */
export function personName(random: Random, sex: 'male' | 'female'): string[] {
  const kind = random.next();
  if (kind < 0.004) return [random.pick(dottedFirst), '·', random.pick(dottedLast)];
  const surname = kind < 0.012 ? random.pick(doubleSurnames) : random.pick(surnameList);
  const rare = kind > 0.993;
  const last = rare ? random.pick(rareCharacters) : random.pick(given[sex]);
  return random.chance(0.22) || rare ? [surname, last] : [surname, random.pick(given[sex]) + last];
}
