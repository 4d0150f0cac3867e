import { cleanText } from '../../cleanText.ts';
import { type FieldError, Invalid } from '../../errors.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';

export type Worker = { name: string; phone: string };
export const mostWorkers = 500;

/**
 * The workers of pasted lines, 姓名 手机号码; a table copied from a spreadsheet will do.
 * @throws Invalid naming every line that is not right: either all are read, or none
 */
export function readWorkers(text: string): Worker[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ at: index + 1, line: cleanText(line) }));
  const written = lines.filter(({ line }) => line !== '');
  if (written.length === 0) throw new Invalid([{ path: 'lines', ...nothing }]);
  if (written.length > mostWorkers) throw new Invalid([{ path: 'lines', ...tooMany(written.length) }]);
  const errors: FieldError[] = [];
  const firstWith = new Map<string, number>();
  const workers = written.flatMap(({ at, line }) => {
    const { name, phone, wrong } = readLine(line);
    const twin = firstWith.get(phone);
    if (!wrong && twin === undefined) {
      firstWith.set(phone, at);
      return [{ name, phone }];
    }
    const { zh, en } = wrong ?? { zh: `手机号码与第${twin}行相同`, en: `the same phone as in line ${twin}` };
    errors.push({ path: `lines/${at}`, message: `第${at}行：${zh}`, messageEn: `Line ${at}: ${en}` });
    return [];
  });
  if (errors.length) throw new Invalid(errors);
  return workers;
}

/** The digits stand behind the name, or before it. */
function readLine(line: string): Worker & { wrong?: { zh: string; en: string } } {
  const plain = line.replace(/[,，、;；:：\t]+/g, ' ').trim();
  const [, first = '', behind = ''] = /^([\d+][\d\s-]*)(.+)$/su.exec(plain) ?? [];
  const [, before = '', last = ''] = /^([^\d+]*)(.*)$/su.exec(plain) ?? [];
  const name = parsePersonName(first ? behind : before.trim());
  const phone = parseMobile(first || last);
  if (!name.ok) return { name: '', phone: '', wrong: name };
  if (!phone.ok) return { name: '', phone: '', wrong: phone };
  return { name: name.normalised, phone: phone.normalised };
}

const nothing = { message: '请填写名单，每行一人：姓名 手机号码', messageEn: 'Write one worker a line: name phone' };
const tooMany = (count: number) => ({
  message: `一次最多${mostWorkers}人，现在是${count}人，请分几次提交`,
  messageEn: `At most ${mostWorkers} workers at once, seen ${count}; hand them in by parts`,
});
