import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type { inviteClerk } from '@sophora/contract/trusteeship';
import { type Actor, actorKey, may } from '@sophora/domain/access/actor';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { uuidv7 } from 'uuidv7';
import { addPerson, insertUnit } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Db, Services } from '../platform/services.ts';
import { holdingsOf } from './mine.ts';

type Invitation = BodyOf<typeof inviteClerk>;

/**
 * 邀请经办人: an account for somebody at a firm or an agency, bound to a holder. The office invites anybody; a firm only
 * colleagues, into its own unit and for its own rights.
 */
export async function invite(
  services: Services,
  actor: Actor,
  district: string,
  wanted: Invitation,
): Promise<OutputOf<typeof inviteClerk>['link']> {
  const { part, holder, agency, basis, name, login } = wanted;
  if (part === 'delegated' && agency === null) throw new Refusal('grant-needs-unit', { role: 'agency' });
  const asOffice = may(actor, 'trust.manage', district);
  const key = holderNameKey(holder);
  const { holdings } = await holdingsOf(services, actor, district);
  const ours = holdings.find((h) => h.part === 'own' && h.holderKey === key);
  if (!asOffice && (part !== 'own' || ours === undefined)) throw new Refusal('not-your-holder');
  const unitName = part === 'own' ? holder : agency!;
  return services.db.transaction().execute(async (tx) => {
    // Two invitations of one firm at once would make it twice.
    await tx
      .selectFrom('district')
      .select('code')
      .where('code', '=', district)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const unit = asOffice ? await findUnit(services, tx, district, unitName) : ours?.unitId;
    const bound = unit !== undefined && (await isBound(services, tx, district, unit, key, part));
    const unitId = unit ?? (await makeUnit(services, tx, actor, district, unitName));
    if (!bound) await bind(services, tx, actor, district, { unitId, key, holder, part, basis });
    const role = part === 'own' ? ('enterprise' as const) : ('agency' as const);
    const grant = { role, unitId, everywhere: false };
    return (await addPerson(services, tx, actor, district, { name, login, grant })).link;
  });
}

async function findUnit(
  services: Services,
  tx: Db,
  district: string,
  name: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select('unit_id')
    .where('district_code', '=', district)
    .where('type', '=', 'outside')
    .where('name', '=', name)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', services.today())]))
    .executeTakeFirst();
  return row?.unit_id;
}

async function makeUnit(
  services: Services,
  tx: Db,
  actor: Actor,
  district: string,
  name: string,
): Promise<string> {
  const { unitId } = await insertUnit(tx, district, {
    type: 'outside',
    name,
    code: null,
    parentId: null,
    streetCodes: [],
    validFrom: services.today(),
    validTo: null,
  });
  await audit(tx, { actor, district, action: 'unit.created', subject: `unit:${unitId}` });
  return unitId;
}

async function isBound(
  services: Services,
  tx: Db,
  district: string,
  unitId: string,
  key: string,
  part: Invitation['part'],
): Promise<boolean> {
  const row = await tx
    .selectFrom('portfolio')
    .select('portfolio_id')
    .where('district_code', '=', district)
    .where('unit_id', '=', unitId)
    .where('holder_key', '=', key)
    .where('part', '=', part)
    .where('valid_from', '<=', services.today())
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', services.today())]))
    .executeTakeFirst();
  return row !== undefined;
}

async function bind(
  services: Services,
  tx: Db,
  actor: Actor,
  district: string,
  given: { unitId: string; key: string; holder: string; part: Invitation['part']; basis: string },
): Promise<void> {
  const id = uuidv7();
  const from = services.today();
  await tx
    .insertInto('portfolio')
    .values({
      district_code: district,
      portfolio_id: id,
      unit_id: given.unitId,
      holder_key: given.key,
      holder_name: given.holder,
      part: given.part,
      basis: given.basis,
      valid_from: from,
      valid_to: null,
      granted_by: actorKey(actor),
      granted_at: services.now(),
    })
    .execute();
  const params = { unit: given.unitId, part: given.part, from, to: null };
  await audit(tx, { actor, district, action: 'portfolio.added', subject: `portfolio:${id}`, params });
}
