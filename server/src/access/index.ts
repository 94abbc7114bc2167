export { actorNames } from './actorNames.ts';
export { firstAdministratorLink } from './firstAdministrator.ts';
export { type DistrictFacts, seedUnits } from './seedUnits.ts';
export { findActor } from './sessions.ts';
export { historyOf } from './unitStore.ts';
