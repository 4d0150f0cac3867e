// What of a search that found nothing may be kept: words of a name of a union or an employer, nothing of a person.
import { wordsOf } from '../../models/store/sql/grams.ts';

const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严';

/** Perhaps a number of a phone or a document. */
const longNumber = /\d(?:[\s-]*\d){5}/;
/** Two or three characters that begin with a surname are a name as likely as not. */
const maybeName = new RegExp(`^[${commonSurnames}]\\p{Script=Han}{1,2}$`, 'u');

/** The words as they are kept; undefined for what may not be. */
export function wordsToKeep(typed: string): string | undefined {
  const words = wordsOf(typed.normalize('NFC')).join(' ');
  const length = [...words].length;
  if (length < 2 || length > 30 || longNumber.test(words) || /[@]|https?:/.test(words)) return undefined;
  return maybeName.test(words.replaceAll(' ', '')) ? undefined : words;
}
