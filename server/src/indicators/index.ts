/** What other rooms may use of the indicators. */

export { recordsBehind } from './behind.ts';
export { type OfficialValue, officialValues, peerTable } from './cited.ts';
export { contributionsOf } from './contributions.ts';
export { compareOfficialList } from './differences.ts';
export { drain } from './drain.ts';
export { type FigureContext, figureAt, figureContext, measured, shownValue, streetNames } from './figures.ts';
export { sumAnew } from './publish.ts';
export { judgeRestored } from './rebuild.ts';
export { noteRuleVersions, outdatedDistricts, ruleVersionsAt } from './ruleVersions.ts';
export { recordsOf } from './sources.ts';
export { total } from './sums.ts';
export { type Standing, standingOf } from './suppose.ts';
export { ratesOn } from './survey.ts';
export { loadSettings } from './tables.ts';
export { valueOn } from './valued.ts';
export { sumsOver, sumsWithin, windowStart } from './window.ts';
