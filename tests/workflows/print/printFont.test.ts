import { unprintableIn } from '../../../workflows/print/printFont.ts';

test.each([
  ['甲市𠅤堃制造有限公司（第2分会）·葛\u{E0100} A', []],
  ['甲市\u{30000}公司\u{30000}工会', ['\u{30000}']],
  ['𠀀\u{31350}村', ['𠀀', '\u{31350}']],
])('what would be printed as boxes in %s is %j', (text, missing) => expect(unprintableIn(text)).toEqual(missing));
