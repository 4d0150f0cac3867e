import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { mod11Check } from '../../../rules/keywords/residentId.ts';
import { bindIdentity } from '../../../workflows/access/bindIdentity.ts';
import { chooseLoginName } from '../../../workflows/access/chooseLoginName.ts';
import { identityConsent } from '../../../workflows/access/identityConsent.ts';
import { resolveActor } from '../../../workflows/access/resolveActor.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { newAccount, newPhone, newResidentId, openAccess } from '../../support/access.ts';
import { buildAccount, buildMember } from '../../support/build.ts';

let close: () => Promise<void>;
beforeAll(async () => ({ close } = await openAccess()));
afterAll(() => close());

async function newPerson(): Promise<PersonActor> {
  const account = await newAccount({ phone: newPhone() });
  return (await resolveActor({ accountId: account.id, kind: 'member' }, {})) as PersonActor;
}
const bind = async (request: object, person?: PersonActor) =>
  bindIdentity(person ?? (await newPerson()), {
    name: '林静',
    documentType: 'resident',
    documentNumber: newResidentId(),
    ...request,
  });
const withCheck = (first17: string) => first17 + mod11Check(first17);

test('a resident number gives birth date and sex', async () => {
  const woman = withCheck('32010219900307000');
  expect(await bind({ documentNumber: woman })).toMatchObject({
    documentNumber: woman,
    birthDate: '1990-03-07',
    sex: 'female',
    boundAt: expect.any(String),
  });
  const man = withCheck('32010219900307999');
  expect(await bind({ documentNumber: man })).toMatchObject({ sex: 'male' });
});

test('spaces, full-width digits and a lower-case x are accepted and kept in one spelling', async () => {
  const days = Array.from({ length: 28 }, (_, day) => withCheck(`320102198504${String(day + 1).padStart(2, '0')}999`));
  const number = days.find((each) => each.endsWith('X')) as string;
  const written = `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`.toLowerCase();
  expect((await bind({ documentNumber: written })).documentNumber).toBe(number);
});

test('names keep rare characters and get one middle dot', async () => {
  expect((await bind({ name: '阿卜杜拉•买买提' })).name).toBe('阿卜杜拉·买买提');
  expect((await bind({ name: ' 𠮷田 静 ' })).name).toBe('𠮷田静');
});

test.each([
  ['hkMacauPermit', 'h00000999', 'H00000999'],
  ['taiwanPermit', '00000999', '00000999'],
  ['passport', 'e0000 0999', 'E00000999'],
])('a %s tells neither birth date nor sex: they are asked for', async (documentType, written, number) => {
  const request = { documentType, documentNumber: written };
  await expect(bind(request)).rejects.toMatchObject({ errors: [{ path: 'birthDate' }, { path: 'sex' }] });
  await expect(bind({ ...request, birthDate: '1850-01-01', sex: 'male' })).rejects.toMatchObject({
    errors: [{ path: 'birthDate' }],
  });
  const told = { birthDate: '1990-05-06', sex: 'female' };
  expect(await bind({ ...request, ...told })).toMatchObject({ documentType, documentNumber: number, ...told });
});

test('what the number says counts, whatever else is said', async () => {
  const documentNumber = newResidentId('19900101', '999');
  const { birthDate, sex } = await bind({ documentNumber, birthDate: '2000-01-01', sex: 'female' });
  expect(birthDate?.replaceAll('-', '')).toBe(documentNumber.slice(6, 14));
  expect(sex).toBe('male');
});

test('consent to the handling of these data is recorded with the text that was in force', async () => {
  const person = await newPerson();
  const { hash } = await identityConsent();
  await expect(bind({ documentNumber: newResidentId(), consent: 'older' }, person)).rejects.toMatchObject({
    errors: [{ path: 'consent', message: expect.stringContaining('已更新') }],
  });
  await bind({ documentNumber: newResidentId(), consent: hash }, person);
  expect(await find('consent', { accountId: person.accountId })).toMatchObject([
    { textKey: 'privacy.notice', textHash: hash, purpose: '实名认证' },
  ]);
});

const future = `${new Date().getFullYear() + 1}0101`;
test.each<[string, Record<string, unknown>, string, string]>([
  ['15 digits', { documentNumber: '320102900307000' }, 'documentNumber', '15位旧号码'],
  [
    'a wrong check character',
    { documentNumber: withCheck('32010219900307000').replace(/.$/, (last) => (last === '1' ? '2' : '1')) },
    'documentNumber',
    '校验不通过',
  ],
  [
    'a birthday that does not exist',
    { documentNumber: withCheck('32010219900230000') },
    'documentNumber',
    '出生日期不存在',
  ],
  ['a birthday to come', { documentNumber: withCheck(`320102${future}000`) }, 'documentNumber', '今天之后'],
  ['a birthday in 1850', { documentNumber: withCheck('32010218500307000') }, 'documentNumber', '超过130岁'],
  ['an unknown province', { documentNumber: withCheck('16010219900307000') }, 'documentNumber', '省级代码'],
  ['a null byte', { documentNumber: '3201021990\u0000307000' }, 'documentNumber', '不允许'],
  ['an unknown type', { documentType: 'library-card' }, 'documentType', '没有这种证件类型'],
  ['no number', { documentNumber: undefined }, 'documentNumber', '请填写'],
  ['no name', { name: '  ' }, 'name', '请填写姓名'],
  ['a lone surrogate in the name', { name: '林\ud842' }, 'name', '损坏'],
  ['digits in the name', { name: '林静2' }, 'name', '姓名里不能有“2”'],
  ['no date', { documentExpiresOn: '2030-02-30' }, 'documentExpiresOn', '到期日'],
])('%s is refused with a sentence', async (_says, request, path, why) => {
  const refusal = await bind(request).catch((error) => error);
  expect(refusal).toMatchObject({
    status: 422,
    errors: [{ path, message: expect.stringContaining(why), messageEn: expect.any(String) }],
  });
  if (request.documentNumber) expect(JSON.stringify(refusal.errors)).not.toContain(request.documentNumber);
});

test('every wrong field is named at once', async () => {
  await expect(bind({ name: '', documentNumber: '1', documentExpiresOn: 'soon' })).rejects.toMatchObject({
    errors: [{ path: 'name' }, { path: 'documentNumber' }, { path: 'documentExpiresOn' }],
  });
});

test('one person on two phones is told what to do and learns nothing of the other phone', async () => {
  const documentNumber = newResidentId();
  await bind({ documentNumber });
  const refusal = await bind({ documentNumber }).catch((error) => error);
  expect(refusal).toMatchObject({
    status: 409,
    code: 'bound-elsewhere',
    message: expect.stringContaining('当初的手机号码'),
  });
  expect(JSON.stringify({ ...refusal, message: refusal.message })).not.toMatch(/1\d{10}|\d{3}\*{4}\d{4}/);
});

test('two people with one document number get the same answer, whatever the name', async () => {
  const documentNumber = newResidentId();
  await bind({ documentNumber });
  const [same, other] = await Promise.all(
    ['林静', '周远'].map((name) => bind({ documentNumber, name }).catch((error) => error)),
  );
  expect(other).toMatchObject({ status: same.status, code: same.code, message: same.message });
});

test('two phones binding one document at once: one wins, the other is told', async () => {
  const documentNumber = newResidentId();
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => bind({ documentNumber })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'bound-elsewhere' });
});

test('what is bound stays bound; asking again for the same is no mistake', async () => {
  const person = await newPerson();
  const documentNumber = newResidentId();
  const bound = await bind({ documentNumber }, person);
  expect((await bind({ documentNumber }, person)).version).toBe(bound.version);
  await expect(bind({ documentNumber, name: '周远' }, person)).rejects.toMatchObject({ code: 'already-bound' });
  await expect(bind({}, person)).rejects.toMatchObject({ code: 'already-bound' });
  expect(await findOne('account', { id: bound.id })).toMatchObject({ name: '林静', documentNumber });
});

test('nobody tries numbers without end', async () => {
  const person = await newPerson();
  const documentNumber = newResidentId();
  await bind({ documentNumber });
  for (let tried = 0; tried < 10; tried++)
    await expect(bind({ documentNumber }, person)).rejects.toMatchObject({ status: 409 });
  await expect(bind({}, person)).rejects.toMatchObject({ status: 429 });
});

test('the number is encrypted where it lies, also in the audit', async () => {
  const documentNumber = newResidentId();
  const { id } = await bind({ documentNumber });
  const rows = await query(
    'SELECT a::text AS account, (SELECT string_agg(b::text, chr(10)) FROM audit b WHERE b.record_id = a.id::text) AS audit FROM accounts a WHERE id = $1',
    [id],
  );
  expect(JSON.stringify(rows)).not.toContain(documentNumber);
  const kept = await find('audit', { recordId: id });
  expect(JSON.stringify(kept)).toContain('documentNumber');
  expect(JSON.stringify(kept)).not.toContain(documentNumber);
});

test('a stranger does not bind the number of a member on file under another name, nor learns that there is one', async () => {
  const root = await ensureRoot();
  const onFile = await buildAccount({ phone: newPhone() });
  await buildMember(onFile, root, { accountId: null, name: '王芳' });
  // As imported: a membership, and nobody who signs in to it.
  await query(
    'UPDATE accounts SET document_number = NULL, document_number_hash = NULL, bound_at = NULL WHERE id = $1',
    [onFile.id],
  );
  const { documentNumber } = onFile;
  const stranger = await bind({ name: '冒名者', documentNumber }).catch((error) => error);
  const taken = newResidentId();
  await bind({ name: '林静', documentNumber: taken });
  const elsewhere = await bind({ name: '冒名者', documentNumber: taken }).catch((error) => error);
  expect([stranger.code, stranger.text]).toEqual([elsewhere.code, elsewhere.text]);
  await expect(bind({ name: '王芳', documentNumber })).resolves.toMatchObject({ documentNumber });
});

test('what one does next is in the audit under the name that was bound, not a moment later', async () => {
  const account = await newAccount({ phone: newPhone() });
  const asking = async () => (await resolveActor({ accountId: account.id, kind: 'member' }, {})) as PersonActor;
  await bind({}, await asking());
  await chooseLoginName(await asking(), `lin.jing.${account.id.slice(-6)}`);
  expect(await find('audit', { recordId: account.id, action: 'chooseLoginName' })).toMatchObject([{ actor: '林静' }]);
});
