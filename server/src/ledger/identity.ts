import { createHash } from 'node:crypto';
import { naturalKey } from '@sophora/domain/ledger/identity';
import type { Identifier } from '@sophora/domain/ledger/kind';

/** Id of a record: from district, kind and its first natural key, so that a rebuild gives the same bytes (decision 2). */
export function recordId(district: string, kind: string, key: Identifier): string {
  const hex = createHash('sha256')
    .update(`${district}\u0000${kind}\u0000${naturalKey(key)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
