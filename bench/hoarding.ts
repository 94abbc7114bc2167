import { loadavg } from 'node:os';
import { findHoarding } from '@sophora/domain/marks/hoarding/findLeads';
import { HOARDING_SETTINGS } from '@sophora/domain/marks/hoarding/settings';
import { HONEST, madeRegister, PLANTED } from './support/markApplicants.ts';
import { TUNING_SEED, UNSEEN_SEED } from './support/markNames.ts';
import { option, report } from './support/scaleDistrict.ts';

/**
 * Leads of hoarding and squatting over made-up applicants with planted truth: time, planted found, honest ones led further than a note.
 * `node bench/hoarding.ts [--marks 1000000] [--applicants 200000] [--each 50] [--unseen 1]`.
 */
const seed = option('unseen', 0) === 1 ? UNSEEN_SEED : TUNING_SEED;
const each = option('each', 50);
const made = madeRegister(seed, option('applicants', 200_000), option('marks', 1_000_000), each);
const results: Record<string, number | string> = {
  marks: made.marks.length,
  applicants: made.applicants.length,
  'known names': made.known.length,
  seed,
  load: loadavg()[0]!.toFixed(1),
};
const begun = performance.now();
const before = process.cpuUsage();
const leads = findHoarding({ ...made, settings: HOARDING_SETTINGS });
const { user, system } = process.cpuUsage(before);
results.time = `${((performance.now() - begun) / 1000).toFixed(1)} s wall, ${((user + system) / 1e6).toFixed(1)} s processor`;
const level = new Map(leads.flatMap((lead) => lead.members.map((m) => [m, lead.level])));
for (const kind of [...PLANTED, ...HONEST]) {
  const own = [...made.truth].filter(([, k]) => k === kind).map(([id]) => level.get(id));
  const led = own.filter((l) => l === 'lead').length;
  const noted = own.filter((l) => l === 'note').length;
  results[kind] = `${led} led, ${noted} noted of ${own.length} (${((100 * led) / own.length).toFixed(1)}%)`;
}
const others = leads.filter((l) => l.members.every((m) => !made.truth.has(m)));
results['neither planted nor honest'] =
  `${others.filter((l) => l.level === 'lead').length} led, ${others.length} in all`;
report(results);
