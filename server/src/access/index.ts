export { firstAdministratorLink } from './firstAdministrator.ts';
export { type DistrictFacts, seedUnits } from './seedUnits.ts';
export { findActor } from './sessions.ts';
