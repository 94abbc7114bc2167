/**
 * What a person may do. A role (角色) is a set of permissions held in one district, perhaps limited to one unit.
 * Every endpoint names one permission; the table below is the only place that says who holds it.
 */
export const PERMISSIONS = [
  'figures.read',
  'figures.freeze',
  'figures.confirm', // what another person froze
  'records.read',
  'records.export',
  'records.personal', // personal data unmasked
  'records.edit',
  'imports.read',
  'imports.run',
  'imports.withdraw',
  'queues.decide',
  'plans.read', // drafts of plans and earlier versions; the plan in force is figures.read
  'plans.change',
  'matters.read',
  'matters.open',
  'matters.act',
  'papers.read', // what came in and the page of the day: of the government's own units, not of firms and agencies
  'screening.read', // leads of patent and trademark filings, batch lists and findings: the office alone
  'screening.work',
  'marks.read', // search in the district's marks, watch, check-ups, brand files
  'marks.work',
  'forms.read',
  'forms.manage',
  'documents.read',
  'documents.write',
  'settings.read',
  'settings.change',
  'jobs.read',
  'jobs.cancel',
  'units.read',
  'units.change',
  'people.read',
  'people.change',
  'audit.read',
  'demo.manage',
  'backups.manage',
  'notices.read', // own inbox, own channels, own calendar
  'trust.read', // own portfolio: of a firm its rights, of an agency those delegated to it
  'trust.order', // asks an agency for a service
  'letters.keep', // official letters: the office those of the register, a firm and its agency their own
  'trust.invite', // opens an account for a clerk: the office of any firm or agency, a firm of its own
  'trust.manage', // says who looks after whose rights
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = [
  'leader',
  'office',
  'department',
  'street',
  'station',
  'enterprise',
  'bank',
  'agency',
  'mediator',
  'enforcer',
  'liaison',
  'assessment',
  'supervision',
  'legal',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const READ_DISTRICT: readonly Permission[] = [
  'figures.read',
  'records.read',
  'jobs.read',
  'units.read',
  'settings.read',
];

const OFFICE: readonly Permission[] = [
  ...READ_DISTRICT,
  'figures.freeze',
  'figures.confirm',
  'notices.read',
  'trust.manage',
  'trust.invite',
  'letters.keep',
  'records.export',
  'records.personal',
  'records.edit',
  'imports.read',
  'imports.run',
  'imports.withdraw',
  'queues.decide',
  'papers.read',
  'matters.read',
  'matters.open',
  'matters.act',
  'screening.read',
  'screening.work',
  'marks.read',
  'marks.work',
  'plans.read',
  'plans.change',
  'forms.read',
  'forms.manage',
  'documents.read',
  'documents.write',
  'settings.change',
  'jobs.cancel',
  'demo.manage',
];

/** Roles without an entry of their own yet (bank, enterprise …) hold nothing until the work that needs them lands. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  leader: [
    'figures.read',
    'figures.confirm',
    'notices.read',
    'units.read',
    'matters.read',
    'papers.read',
    'matters.act',
  ],
  office: OFFICE,
  department: [
    'figures.read',
    'notices.read',
    'records.read',
    'units.read',
    'matters.read',
    'papers.read',
    'matters.act',
  ],
  street: [
    'figures.read',
    'notices.read',
    'records.read',
    'units.read',
    'matters.read',
    'papers.read',
    'matters.act',
  ],
  station: [
    'figures.read',
    'notices.read',
    'records.read',
    'units.read',
    'matters.read',
    'papers.read',
    'matters.act',
  ],
  enterprise: [
    'notices.read',
    'trust.read',
    'trust.order',
    'trust.invite',
    'letters.keep',
    'matters.read',
    'matters.act',
  ],
  bank: [],
  agency: ['notices.read', 'trust.read', 'letters.keep', 'matters.read', 'matters.act'],
  mediator: [],
  enforcer: [],
  liaison: [],
  assessment: ['figures.read'],
  supervision: [
    'figures.read',
    'notices.read',
    'units.read',
    'matters.read',
    'papers.read',
    'matters.open',
    'matters.act',
  ],
  legal: ['figures.read', 'settings.read'],
  auditor: [
    ...READ_DISTRICT,
    'notices.read',
    'imports.read',
    'papers.read',
    'matters.read',
    'marks.read',
    'plans.read',
    'forms.read',
    'documents.read',
    'people.read',
    'audit.read',
  ],
  administrator: [...OFFICE, 'units.change', 'people.read', 'people.change', 'audit.read', 'backups.manage'],
};

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((r) => ROLE_PERMISSIONS[r]));
}

/** Roles that see only the records of their own unit (a street its own street). */
export const UNIT_SCOPED_ROLES: readonly Role[] = [
  'street',
  'station',
  'department',
  'enterprise',
  'bank',
  'agency',
];
