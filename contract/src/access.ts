import { PERMISSIONS, ROLES } from '@sophora/domain/access/permissions';
import { UNIT_TYPES } from '@sophora/domain/access/unit';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { z } from 'zod';
import { districtParams, endpoint } from './endpoint.ts';
import { actorName, label, ok, paging, plainDate } from './shapes.ts';

const dayIn = plainDate as unknown as z.ZodType<PlainDate, string>;
const dayOut = z.string() as unknown as z.ZodType<PlainDate, string>;
const moment = z.string();
const role = z.enum(ROLES);
const permission = z.enum(PERMISSIONS);
const unitType = z.enum(UNIT_TYPES);
const name = z.string().trim().min(1).max(100);
const document = z.string().trim().max(200);

const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
const password = z.string().min(1).max(1000);
const token = z.string().min(1).max(200);

/** Who I am, what I may do in which district, and the token that unsafe requests carry. */
export const me = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  /** Sent back as `x-csrf-token`. */
  csrf: z.string(),
  /** Administrator of the whole installation. */
  everywhere: z.boolean(),
  districts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['real', 'demo']),
      roles: z.array(role),
      permissions: z.array(permission),
      units: z.array(z.object({ unitId: z.string(), name: z.string(), type: unitType })),
      /** Streets whose records this person sees; `null`: all of them. */
      streets: z.array(z.string()).nullable(),
    }),
  ),
});
export type Me = z.output<typeof me>;

export const logIn = endpoint({
  id: 'session.open',
  method: 'POST',
  path: '/api/login',
  permission: 'public',
  summary: 'Opens a session. Slows down after failures.',
  body: z.object({ login: z.string().min(1).max(100), password }),
  output: me,
});

export const logOut = endpoint({
  id: 'session.close',
  method: 'POST',
  path: '/api/logout',
  permission: 'signedIn',
  summary: 'Closes this session.',
  output: ok,
});

export const logOutEverywhere = endpoint({
  id: 'session.closeAll',
  method: 'POST',
  path: '/api/logout-everywhere',
  permission: 'signedIn',
  summary: 'Closes every session of this person, this one included.',
  output: ok,
});

export const getMe = endpoint({
  id: 'session.me',
  method: 'GET',
  path: '/api/me',
  permission: 'signedIn',
  summary: 'The signed-in person with districts, roles and permissions.',
  output: me,
});

export const changePassword = endpoint({
  id: 'password.change',
  method: 'POST',
  path: '/api/password',
  permission: 'signedIn',
  summary: 'Changes the password and closes every other session.',
  body: z.object({ current: password, next: password }),
  output: me,
});

export const lookAtLink = endpoint({
  id: 'link.look',
  method: 'POST',
  path: '/api/link/look',
  permission: 'public',
  summary: 'Whose one-time link this is. Does not use it up.',
  body: z.object({ token }),
  output: z.object({ name: z.string(), login: z.string(), expiresAt: moment }),
});

export const useLink = endpoint({
  id: 'link.use',
  method: 'POST',
  path: '/api/link/use',
  permission: 'public',
  summary: 'Sets the password by a one-time link and opens a session.',
  body: z.object({ token, password }),
  output: me,
});

export const listPermissions = endpoint({
  id: 'permissions.list',
  method: 'GET',
  path: '/api/permissions',
  permission: 'signedIn',
  summary: 'Every role with what it may do.',
  output: z.object({
    permissions: z.array(z.object({ id: permission, zh: z.string(), en: z.string() })),
    roles: z.array(
      z.object({
        id: role,
        zh: z.string(),
        en: z.string(),
        permissions: z.array(permission),
        unitScoped: z.boolean(),
      }),
    ),
  }),
});

const grantOut = z.object({
  grantId: z.string(),
  /** The grant holds in every district of the installation. */
  everywhere: z.boolean(),
  role,
  unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
  from: dayOut,
  to: dayOut.nullable(),
});

const personOut = z.object({
  personId: z.string(),
  name: z.string(),
  login: z.string(),
  hasPassword: z.boolean(),
  disabled: z.boolean(),
  /** Holds grants in other districts too: only an administrator of the whole installation may disable or re-invite. */
  elsewhere: z.boolean(),
  grants: z.array(grantOut),
});
export type PersonRow = z.output<typeof personOut>;

const personParams = districtParams.extend({ person: z.uuid() });
const linkOut = z.object({ path: z.string(), expiresAt: moment });

export const listPeople = endpoint({
  id: 'people.list',
  method: 'GET',
  path: '/api/d/:district/people',
  permission: 'people.read',
  summary: 'People with a role in this district.',
  params: districtParams,
  query: z.object({
    search: z.string().trim().max(100).optional(),
    ...paging,
  }),
  output: z.object({ people: z.array(personOut), total: z.number() }),
});

const grantIn = z.object({
  role,
  unitId: z.uuid().nullable().default(null),
  /** In every district of the installation; only its administrators may ask for it. */
  everywhere: z.boolean().default(false),
  from: dayIn.optional(),
  to: dayIn.nullish(),
});

export const createPerson = endpoint({
  id: 'people.create',
  method: 'POST',
  path: '/api/d/:district/people',
  permission: 'people.change',
  summary: 'Adds a person with a first role and makes a one-time link to hand over.',
  params: districtParams,
  body: z.object({ name, login, grant: grantIn }),
  output: z.object({ person: personOut, link: linkOut }),
});

export const invitePerson = endpoint({
  id: 'people.invite',
  method: 'POST',
  path: '/api/d/:district/people/:person/link',
  permission: 'people.change',
  summary: 'Makes a new one-time link (first password or a forgotten one); earlier links stop working.',
  params: personParams,
  output: linkOut,
});

export const disablePerson = endpoint({
  id: 'people.disable',
  method: 'POST',
  path: '/api/d/:district/people/:person/disable',
  permission: 'people.change',
  summary: 'Closes the account and every session at once; history stays.',
  params: personParams,
  output: ok,
});

export const enablePerson = endpoint({
  id: 'people.enable',
  method: 'POST',
  path: '/api/d/:district/people/:person/enable',
  permission: 'people.change',
  summary: 'Opens a disabled account again.',
  params: personParams,
  output: ok,
});

export const addGrant = endpoint({
  id: 'grants.add',
  method: 'POST',
  path: '/api/d/:district/people/:person/grants',
  permission: 'people.change',
  summary: 'Gives a person a role, in a unit or in the whole district.',
  params: personParams,
  body: grantIn,
  output: grantOut,
});

export const endGrant = endpoint({
  id: 'grants.end',
  method: 'POST',
  path: '/api/d/:district/grants/:grant/end',
  permission: 'people.change',
  summary: 'Ends a role today.',
  params: districtParams.extend({ grant: z.uuid() }),
  output: ok,
});

const unitOut = z.object({
  unitId: z.string(),
  type: unitType,
  /** The name on the day asked for. */
  name: z.string(),
  code: z.string().nullable(),
  parentId: z.string().nullable(),
  streetCodes: z.array(z.string()),
  from: dayOut,
  to: dayOut.nullable(),
});
export type UnitRow = z.output<typeof unitOut>;

const unitParams = districtParams.extend({ unit: z.uuid() });

export const listUnits = endpoint({
  id: 'units.list',
  method: 'GET',
  path: '/api/d/:district/units',
  permission: 'units.read',
  summary: 'Units as they stood on a day (default today), with the history of names and mergers.',
  params: districtParams,
  query: z.object({ on: dayIn.optional(), type: unitType.optional() }),
  output: z.object({
    on: dayOut,
    units: z.array(unitOut),
    history: z.array(
      z.object({
        kind: z.enum(['renamed', 'merged']),
        on: dayOut,
        unitId: z.string(),
        intoUnitId: z.string().nullable(),
        oldName: z.string(),
        document: z.string(),
      }),
    ),
  }),
});

export const createUnit = endpoint({
  id: 'units.create',
  method: 'POST',
  path: '/api/d/:district/units',
  permission: 'units.change',
  summary: 'Adds a unit.',
  params: districtParams,
  body: z.object({
    type: unitType,
    name,
    code: z.string().trim().min(1).max(40).nullable().default(null),
    parentId: z.uuid().nullable().default(null),
    streetCodes: z
      .array(z.string().regex(/^\d{12}$/))
      .max(100)
      .default([]),
    from: dayIn.optional(),
  }),
  output: unitOut,
});

export const renameUnit = endpoint({
  id: 'units.rename',
  method: 'POST',
  path: '/api/d/:district/units/:unit/rename',
  permission: 'units.change',
  summary: 'Gives a unit a new name from a day on; earlier days keep the old one.',
  params: unitParams,
  body: z.object({ name, on: dayIn, document: document.default('') }),
  output: unitOut,
});

export const mergeUnit = endpoint({
  id: 'units.merge',
  method: 'POST',
  path: '/api/d/:district/units/:unit/merge',
  permission: 'units.change',
  summary:
    'Ends a unit on a day; another carries on its work, and its people see with the other from that day.',
  params: unitParams,
  body: z.object({ into: z.uuid(), on: dayIn, document: document.default('') }),
  output: unitOut,
});

const auditFilter = z.object({
  actor: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  subject: z.string().max(200).optional(),
  from: dayIn.optional(),
  /** Last day shown. */
  to: dayIn.optional(),
});

const auditOut = z.object({
  entryId: z.string(),
  at: moment,
  actor: actorName,
  action: z.object({ id: z.string(), zh: z.string(), en: z.string() }),
  subject: z.string(),
  /** The person it is about, in words. */
  subjectName: label.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  sealed: z.boolean(),
});
export type AuditRow = z.output<typeof auditOut>;

export const listAudit = endpoint({
  id: 'audit.list',
  method: 'GET',
  path: '/api/d/:district/audit',
  permission: 'audit.read',
  summary: 'The audit log of the district, newest first.',
  params: districtParams,
  query: auditFilter.extend({
    /** Entries older than this one: the last `entryId` of the page before. */
    before: z.uuid().optional(),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ entries: z.array(auditOut), more: z.boolean() }),
});

export const exportAudit = endpoint({
  id: 'audit.export',
  method: 'GET',
  path: '/api/d/:district/audit.csv',
  permission: 'audit.read',
  summary: 'The filtered audit log as CSV (UTF-8 with BOM). The export is itself an entry.',
  params: districtParams,
  query: auditFilter,
  output: z.unknown(),
  raw: 'download',
});

export const verifyAuditChain = endpoint({
  id: 'audit.verify',
  method: 'GET',
  path: '/api/d/:district/audit/chain',
  permission: 'audit.read',
  summary: 'Recomputes the hash chain of the whole installation.',
  params: districtParams,
  output: z.object({
    ok: z.boolean(),
    seals: z.number(),
    entries: z.number(),
    unsealed: z.number(),
    head: z.string(),
    problem: z.object({ sealNo: z.number(), code: z.string() }).nullable(),
  }),
});
