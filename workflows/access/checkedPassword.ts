import { Invalid } from '../../errors.ts';
import { hashPassword } from './hashPassword.ts';
import { passwordPolicy } from './passwordPolicy.ts';
import { type PasswordOwner, passwordProblems } from './passwordProblems.ts';

/** The hash of a password that the policy in force allows this person. @throws Invalid */
export async function checkedPassword(password: unknown, owner: PasswordOwner): Promise<string> {
  const problems = passwordProblems(password, owner, await passwordPolicy());
  if (problems.length) throw new Invalid(problems);
  return hashPassword(password as string);
}
