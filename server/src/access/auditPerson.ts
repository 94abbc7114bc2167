import type { AuditAction } from '@sophora/domain/access/auditActions';
import { audit } from '../platform/audit.ts';
import type { Db } from '../platform/services.ts';
import { EVERYWHERE } from './actors.ts';

/** What a person did with their own account; it belongs to the installation, not to a district. */
export function auditPerson(tx: Db, personId: string, action: AuditAction): Promise<void> {
  const key = `person:${personId}`;
  return audit(tx, { actor: key, district: EVERYWHERE, action, subject: key });
}
