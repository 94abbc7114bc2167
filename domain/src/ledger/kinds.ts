import type { Kind } from './kind.ts';
import { annuities } from './kinds/annuities.ts';
import { awards } from './kinds/awards.ts';
import { cases } from './kinds/cases.ts';
import { communities } from './kinds/communities.ts';
import { deals } from './kinds/deals.ts';
import { enterprises } from './kinds/enterprises.ts';
import { foreignFilings } from './kinds/foreignFilings.ts';
import { geographicalIndications } from './kinds/geographicalIndications.ts';
import { loans } from './kinds/loans.ts';
import { marks } from './kinds/marks.ts';
import { milestones } from './kinds/milestones.ts';
import { niceGroups } from './kinds/niceGroups.ts';
import { officialMarks } from './kinds/officialMarks.ts';
import { officialPatents } from './kinds/officialPatents.ts';
import { officialPledges } from './kinds/officialPledges.ts';
import { officialValues } from './kinds/officialValues.ts';
import { overseasFamily } from './kinds/overseasFamily.ts';
import { patents } from './kinds/patents.ts';
import { peerFigures } from './kinds/peerFigures.ts';
import { pledges } from './kinds/pledges.ts';
import { population } from './kinds/population.ts';
import { seiIpc } from './kinds/seiIpc.ts';
import { serviceBodies } from './kinds/serviceBodies.ts';
import { surveyAnswers, surveys } from './kinds/surveys.ts';
import { titles } from './kinds/titles.ts';

/** All kinds of the house, in the order they are offered. */
export const KINDS: readonly Kind[] = [
  patents,
  enterprises,
  marks,
  annuities,
  pledges,
  awards,
  overseasFamily,
  loans,
  deals,
  geographicalIndications,
  foreignFilings,
  titles,
  serviceBodies,
  cases,
  milestones,
  surveys,
  surveyAnswers,
  peerFigures,
  officialValues,
  officialPatents,
  officialPledges,
  officialMarks,
  population,
  communities,
  seiIpc,
  niceGroups,
];

const BY_ID: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

export function kindById(id: string): Kind | undefined {
  return BY_ID.get(id);
}
