import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from '@sophora/domain/access/password';
import { Refusal } from '../platform/refusal.ts';

export function refuseWeakPassword(password: string, of: { name: string; login: string }): void {
  const problem = passwordProblem(password, of);
  if (problem === 'password-too-short') throw new Refusal(problem, { length: PASSWORD_MIN });
  if (problem === 'password-too-long') throw new Refusal(problem, { length: PASSWORD_MAX });
  if (problem) throw new Refusal(problem);
}
