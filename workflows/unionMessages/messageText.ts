import { config } from '../../config.ts';
import type { FieldError } from '../../errors.ts';

/** Years, months and days may stand as digits and dashes. */
const date = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/g;
/** Seven digits and more, whatever people put between them. */
const number = /\+?\d(?:[\s\-—–()（）]*\d){6,}/;
const address = /(?:https?:\/\/)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?/gi;

const bare = (site: string) => site.replace(/^https?:\/\//i, '').toLowerCase();
const isOurs = (found: string) => bare(found) === bare(config.site);

/** What a message to members may not hold: a phone number or the address of another site, by which a false message would lead people away. */
export function messageProblems(path: string, text: unknown): FieldError[] {
  // What is no text, or none at all, the schema refuses.
  if (typeof text !== 'string') return [];
  const problems: FieldError[] = [];
  if (number.test(text.replace(date, '')))
    problems.push({
      path,
      message: '不能写电话号码或其他长号码，联系方式会员在“帮助与联系”里查看',
      messageEn: 'It may hold no phone or other long number; members see whom to call under help',
    });
  if ((text.match(address) ?? []).some((found) => !isOurs(found)))
    problems.push({
      path,
      message: `除本站（${config.site}）外，不能写网址和邮箱`,
      messageEn: `It may hold no addresses of sites or mail but ours (${config.site})`,
    });
  return problems;
}
