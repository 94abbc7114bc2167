export { firstAdministratorLink } from './firstAdministrator.ts';
export { type DistrictFacts, removeUnits, seedUnits } from './seedUnits.ts';
export { findActor } from './sessions.ts';
