import { addDays, addYears, date, type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { annuity } from '@sophora/domain/deadlines/annuity';
import { markDeadline, type PatentRight, patentDeadline } from '@sophora/domain/deadlines/docket';
import { RIGHT_TYPES } from '@sophora/domain/patents/applicationNumber';

/**
 * The docket of a million rights: what is due next, its price now and after each band, the state. On one core; a district
 * is split over as many as there are. The ratio is to moving as many days by a year with the plain calendar functions, so that it can be compared
 * between machines. `--json` prints the figures, SOPHORA_BENCH_SCALE=0.1 takes a tenth.
 */
const COUNT = Math.round(1_000_000 * Number(process.env.SOPHORA_BENCH_SCALE ?? 1));
const AS_OF = date('2026-11-22');

/** The same rights on every run: a spread of types, ages and payments. */
function rights(): PatentRight[] {
  const start = date('2007-01-01');
  return Array.from({ length: COUNT }, (_, i) => {
    const filed = addDays(start, (i * 7919) % 6500);
    const granted = addDays(filed, 200 + ((i * 104_729) % 1200));
    return {
      type: RIGHT_TYPES[i % 3]!,
      filed,
      granted,
      reduction: ([undefined, 70, 85] as const)[(i >> 2) % 3],
      openLicence: i % 50 === 0,
      paidThroughYear: i % 4 === 0 ? undefined : 3 + (i % 17),
    };
  });
}

function timed(work: () => number): { ms: number; checksum: number } {
  const from = performance.now();
  const checksum = work();
  return { ms: performance.now() - from, checksum };
}

function main(): void {
  const all = rights();
  const marks: PlainDate[] = all.map((r) => addYears(r.filed, 10 + (toDayNumber(r.filed) % 3) * 5));
  const reference = timed(() => all.reduce((sum, r) => sum + toDayNumber(addYears(r.filed, 1)), 0));
  const docket = timed(() => all.reduce((sum, r) => sum + (patentDeadline(r, AS_OF).nowFen ?? 1), 0));
  const renewals = timed(() =>
    marks.reduce((sum, validTo) => sum + (markDeadline({ validTo }, AS_OF)?.nowFen ?? 1), 0),
  );
  const few = all.slice(0, Math.ceil(COUNT / 10));
  const explained = timed(() =>
    few.reduce((sum, r) => {
      const result = annuity({ ...r, year: 9, asOf: AS_OF });
      return sum + (result.ok ? result.value.steps.length : 0);
    }, 0),
  );
  const rows = {
    [`${COUNT} patents`]: { ...docket, ratio: docket.ms / reference.ms },
    [`${COUNT} marks`]: { ...renewals, ratio: renewals.ms / reference.ms },
    [`${few.length} annuities with every step`]: { ...explained, ratio: explained.ms / reference.ms },
  };
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(rows)}\n`);
    return;
  }
  for (const [name, { ms, ratio }] of Object.entries(rows))
    process.stdout.write(
      `${name.padEnd(36)} ${(ms / 1000).toFixed(2).padStart(7)} s   ${ratio.toFixed(1)} × the plain calendar\n`,
    );
}

main();
