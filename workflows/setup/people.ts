// Whom an instance needs on its first day, so that no power is without its counterpart.
import { cleanText } from '../../cleanText.ts';
import type { FieldError } from '../../errors.ts';
import type { Role } from '../../models/descriptor/types.ts';
import { parseEmail } from '../../rules/keywords/email.ts';
import { parseMobile } from '../../rules/keywords/mobile.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';
import { areApart } from '../access/rolesApart.ts';

/** Post → its role and where it lies: on the whole platform or on the first union of the province. */
export const posts = {
  systemAdmin: { role: 'systemAdmin', at: 'root', zh: '系统管理员', en: 'System administrator' },
  auditor: { role: 'auditor', at: 'root', zh: '审计员', en: 'Auditor' },
  securityAdmin1: { role: 'securityAdmin', at: 'root', zh: '安全管理员（一）', en: 'Security administrator, first' },
  securityAdmin2: { role: 'securityAdmin', at: 'root', zh: '安全管理员（二）', en: 'Security administrator, second' },
  ruleEditor: { role: 'ruleEditor', at: 'province', zh: '规则编辑', en: 'Rule editor' },
  rulePublisher: { role: 'rulePublisher', at: 'province', zh: '规则发布', en: 'Rule publisher' },
  unionAdmin: { role: 'unionAdmin', at: 'province', zh: '省级工会管理员', en: 'Administrator of the province' },
} as const satisfies Record<string, { role: Role; at: 'root' | 'province'; zh: string; en: string }>;
export type Post = keyof typeof posts;

export type GivenPerson = { name?: unknown; phone?: unknown; email?: unknown };
export type Person = { name: string; phone: string | null; email: string | null; posts: Post[] };

/** Posts of two people: their roles are kept apart, or each is there to confirm what the other proposes. */
const apart = (Object.keys(posts) as Post[]).flatMap((one, index, all) =>
  all.slice(index + 1).flatMap((other): [Post, Post][] => {
    const [first, second] = [posts[one].role, posts[other].role];
    return first === second || areApart(first, second) ? [[one, other]] : [];
  }),
);

/** The people of all posts; one who is named twice by the same phone or address is one person. */
export function readPeople(given: Readonly<Record<string, GivenPerson | undefined>>): {
  people: Person[];
  errors: FieldError[];
} {
  const errors: FieldError[] = [];
  const people: Person[] = [];
  for (const post of Object.keys(posts) as Post[]) {
    const person = readPerson(post, given[post] ?? {}, errors);
    if (!person) continue;
    const same = people.find(
      ({ phone, email }) => (phone && phone === person.phone) || (email && email === person.email),
    );
    if (!same) people.push(person);
    else if (same.name !== person.name)
      errors.push(wrong(`${post}.name`, '同一个手机号码或邮箱写了两个姓名', 'One phone or address under two names'));
    else same.posts.push(post);
  }
  for (const [one, other] of apart)
    if (people.some((person) => person.posts.includes(one) && person.posts.includes(other)))
      errors.push(
        wrong(
          `${other}.name`,
          `“${posts[one].zh}”和“${posts[other].zh}”不能是同一个人`,
          `${posts[one].en} and ${posts[other].en.toLowerCase()} cannot be one person`,
        ),
      );
  return { people, errors };
}

function readPerson(post: Post, given: GivenPerson, errors: FieldError[]): Person | undefined {
  const before = errors.length;
  const read = (field: 'name' | 'phone' | 'email', parse: typeof parseEmail): string | null => {
    const text = typeof given[field] === 'string' ? cleanText(given[field]) : '';
    if (text === '' && field !== 'name') return null;
    const parsed = parse(text);
    if (parsed.ok) return parsed.normalised;
    errors.push(wrong(`${post}.${field}`, `${posts[post].zh}：${parsed.zh}`, `${posts[post].en}: ${parsed.en}`));
    return null;
  };
  const name = read('name', parsePersonName);
  const [phone, email] = [read('phone', parseMobile), read('email', parseEmail)];
  if (!phone && !email && errors.length === before)
    errors.push(
      wrong(
        `${post}.phone`,
        `${posts[post].zh}：请填写手机号码或邮箱，邀请发到那里`,
        `${posts[post].en}: enter a phone or an e-mail address; the invitation goes there`,
      ),
    );
  return errors.length === before && name ? { name, phone, email, posts: [post] } : undefined;
}

const wrong = (path: string, message: string, messageEn: string): FieldError => ({ path, message, messageEn });
