export { actorNames } from './actorNames.ts';
export { firstAdministratorLink } from './firstAdministrator.ts';
export { countAttempt, forgiveAttempt } from './loginThrottle.ts';
export { addPerson } from './people.ts';
export { type DistrictFacts, seedUnits } from './seedUnits.ts';
export { findActor } from './sessions.ts';
export { hashToken, newToken } from './tokens.ts';
export { historyOf, insertUnit } from './unitStore.ts';
