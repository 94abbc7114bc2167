import { hash, verify } from '@node-rs/argon2';

/** argon2id with 46 MiB, two passes, one lane (the package's default algorithm is argon2id); stored with each hash. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown name or an account without a password as for a wrong password. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return matches && stored != null;
}
