import type { Role } from '@sophora/domain/access/permissions';

/** Who gets past the door of an endpoint: these roles, everyone who is signed in, or anybody at all. */
export type Expectation = readonly Role[] | 'signedIn' | 'anybody';

const ADMINISTRATOR = ['administrator'] as const;
const OFFICE = ['office', 'administrator'] as const;
const WATCHES = ['auditor', 'administrator'] as const;
const OFFICE_AND_AUDITOR = ['office', 'auditor', 'administrator'] as const;
const REGISTERS = ['office', 'department', 'street', 'station', 'auditor', 'administrator'] as const;
const FIGURES = [
  'leader',
  'office',
  'department',
  'street',
  'station',
  'assessment',
  'supervision',
  'legal',
  'auditor',
  'administrator',
] as const;
const UNITS = [
  'leader',
  'office',
  'department',
  'street',
  'station',
  'supervision',
  'auditor',
  'administrator',
] as const;
const MATTER_OPENERS = ['office', 'supervision', 'administrator'] as const;
const MATTER_ACTORS = [
  'leader',
  'office',
  'department',
  'street',
  'station',
  'supervision',
  'administrator',
] as const;
const MATTERS = [
  'leader',
  'office',
  'department',
  'street',
  'station',
  'supervision',
  'auditor',
  'administrator',
] as const;
const CONFIRMERS = ['leader', 'office', 'administrator'] as const;
const SETTINGS = ['office', 'legal', 'auditor', 'administrator'] as const;

/**
 * Written by hand and not derived from the permissions: a slip in the table of roles, or an endpoint under the wrong
 * permission, shows as a difference here. A new endpoint needs a line.
 */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'session.open': 'anybody',
  'link.look': 'anybody',
  'link.use': 'anybody',
  'session.me': 'signedIn',
  'session.close': 'signedIn',
  'session.closeAll': 'signedIn',
  'password.change': 'signedIn',
  'permissions.list': 'signedIn',

  'people.list': WATCHES,
  'people.create': ADMINISTRATOR,
  'people.invite': ADMINISTRATOR,
  'people.disable': ADMINISTRATOR,
  'people.enable': ADMINISTRATOR,
  'grants.add': ADMINISTRATOR,
  'grants.end': ADMINISTRATOR,
  'units.list': UNITS,
  'units.create': ADMINISTRATOR,
  'units.rename': ADMINISTRATOR,
  'units.merge': ADMINISTRATOR,
  'audit.list': WATCHES,
  'audit.export': WATCHES,
  'audit.verify': WATCHES,

  'kinds.list': 'signedIn',
  'sources.list': FIGURES,
  'imports.list': OFFICE_AND_AUDITOR,
  'imports.get': OFFICE_AND_AUDITOR,
  'imports.rows': OFFICE_AND_AUDITOR,
  'imports.fileRow': OFFICE_AND_AUDITOR,
  'imports.file': OFFICE,
  'imports.rejected': OFFICE,
  'imports.upload': OFFICE,
  'imports.reading': OFFICE,
  'imports.check': OFFICE,
  'imports.declare': OFFICE,
  'imports.apply': OFFICE,
  'imports.discard': OFFICE,
  'imports.withdraw': OFFICE,

  'registers.list': REGISTERS,
  'records.list': REGISTERS,
  'search.records': REGISTERS,
  'holders.file': REGISTERS,
  'records.count': REGISTERS,
  'records.get': REGISTERS,
  'records.export': OFFICE,
  'records.add': OFFICE,
  'records.correct': OFFICE,
  'ledger.list': REGISTERS,
  'ledger.undo': OFFICE,

  'plan.cockpit': FIGURES,
  'plan.get': FIGURES,
  'planDrafts.list': OFFICE_AND_AUDITOR,
  'planDrafts.get': OFFICE_AND_AUDITOR,
  'planDrafts.text': OFFICE_AND_AUDITOR,
  'planDrafts.file': OFFICE_AND_AUDITOR,
  'planDrafts.upload': OFFICE,
  'planDrafts.correct': OFFICE,
  'planDrafts.confirm': OFFICE,
  'planDrafts.discard': OFFICE,
  'planVersions.list': OFFICE_AND_AUDITOR,
  'docket.list': REGISTERS,
  'docket.right': REGISTERS,
  'docket.firm': REGISTERS,
  'docket.call': OFFICE,

  'figures.list': FIGURES,
  'figures.get': FIGURES,
  'figures.trend': FIGURES,
  'figures.forecast': FIGURES,
  'figures.records': REGISTERS,
  'figures.export': OFFICE,
  'figures.differences': OFFICE,

  'freezes.list': FIGURES,
  'freezes.get': FIGURES,
  'freezes.make': OFFICE,
  'freezes.confirm': CONFIRMERS,
  'freezes.drop': OFFICE,
  'freezes.replay': OFFICE,
  'freezes.replays': FIGURES,
  'freezes.changes': FIGURES,
  'freezes.changedRecords': REGISTERS,
  'freezes.export': OFFICE,
  'freezes.exportChanges': OFFICE,

  'matters.list': MATTERS,
  'matters.get': MATTERS,
  'matters.calendar': MATTERS,
  'matters.open': MATTER_OPENERS,
  'matters.act': MATTER_ACTORS,
  'matters.actOnMany': MATTER_ACTORS,
  'matters.planTasks': MATTER_OPENERS,
  'matters.activity': MATTER_OPENERS,
  'matters.addEvidence': MATTER_ACTORS,
  'matters.evidence': MATTERS,
  'matters.downloadEvidence': MATTERS,
  'matters.makeLink': MATTER_OPENERS,
  'matters.links': MATTER_OPENERS,
  'matters.revokeLink': MATTER_OPENERS,
  'matters.sheet': MATTERS,
  'matters.checkSheet': MATTER_ACTORS,
  'matters.applySheet': MATTER_ACTORS,
  'answers.look': 'anybody',
  'answers.act': 'anybody',
  'answers.addFile': 'anybody',

  'districts.list': 'signedIn',
  'queues.counts': REGISTERS,
  'queues.list': REGISTERS,
  'queues.decide': OFFICE,
  'settings.list': SETTINGS,
  'settings.change': OFFICE,
  'jobs.list': OFFICE_AND_AUDITOR,
  'jobs.get': OFFICE_AND_AUDITOR,
  'jobs.cancel': OFFICE,
  'demo.load': 'signedIn',
  'districts.create': 'signedIn',
  'demo.remove': OFFICE,
};
