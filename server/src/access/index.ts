export { firstAdministratorLink } from './firstAdministrator.ts';
export { findActor } from './sessions.ts';
