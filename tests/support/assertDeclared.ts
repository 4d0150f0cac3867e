import { type Address, findAddresses } from '../../api/declaration/findAddresses.ts';
import { wholeShape } from '../../api/declaration/shapes.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';

type Answer = { status: number; headers: Headers; body: unknown; text: string };

/** Every answer that a test sees is as its address declares. @throws naming what differs. Addresses of a test's own are let pass. */
export async function assertDeclared(method: string, path: string, answer: Answer): Promise<void> {
  const address = await addressOf(method, path);
  if (!address) return;
  const differs = answer.status >= 400 ? differsAsProblem(address, answer) : differsAsAnswer(address, answer);
  if (differs.length)
    throw new Error(
      `${method} ${address.path} answered ${answer.status}, not as it is declared: ${differs.join('; ')}`,
    );
}

/** The first that fits: addresses stand in the order in which they are asked. */
async function addressOf(method: string, path: string): Promise<Address | undefined> {
  const parts = (path.split('?')[0] ?? '').split('/');
  return (await findAddresses()).find((each) => each.method === method && fits(each.path.split('/'), parts));
}

const fits = (declared: readonly string[], asked: readonly string[]) =>
  declared.length === asked.length && declared.every((part, index) => part.startsWith(':') || part === asked[index]);

function differsAsAnswer({ status = 200, answer, media }: Address, { status: seen, headers, body, text }: Answer) {
  const statuses = [status].flat();
  if (!statuses.includes(seen)) return [`declared is ${statuses.join(', ')}`];
  const type = headers.get('content-type') ?? '';
  if (media === '*/*') return type ? [] : ['it says no type'];
  if (media) return type.startsWith(media.split(';')[0] as string) ? [] : [`it is ${type}, declared is ${media}`];
  if (answer === undefined) return text === '' ? [] : ['it has a body, declared is none'];
  return differencesFrom(answer, body);
}

/** Some answers that tell of trouble have a declared shape of their own. */
function differsAsProblem({ status = 200, answer }: Address, { status: seen, headers, body }: Answer) {
  if ([status].flat().includes(seen) && answer) return differencesFrom(answer, body);
  if (!/^application\/problem\+json/.test(headers.get('content-type') ?? '')) return ['it is no problem document'];
  return differencesFrom('Problem', body);
}

const differencesFrom = (shape: NonNullable<Address['answer']>, body: unknown) =>
  validateInput(wholeShape(shape), body).map(({ messageEn }) => String(messageEn));
