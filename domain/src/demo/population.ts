import type { PlainDate } from '../basics/plainDate.ts';

/** 常住人口 of the demonstration district: year-end figures, published in the following spring. In persons at scale 1. */
export const POPULATION: readonly { year: number; persons: number; publishedOn: PlainDate }[] = [
  [2015, 628_300, '2016-03-28'],
  [2016, 636_900, '2017-03-24'],
  [2017, 645_800, '2018-04-02'],
  [2018, 655_200, '2019-03-29'],
  [2019, 664_100, '2020-04-10'],
  [2020, 682_700, '2021-06-08'],
  [2021, 688_500, '2022-04-12'],
  [2022, 692_400, '2023-04-20'],
  [2023, 696_900, '2024-04-18'],
  [2024, 700_200, '2025-04-22'],
  [2025, 702_100, '2026-04-16'],
].map(([year, persons, publishedOn]) => ({
  year: year as number,
  persons: persons as number,
  publishedOn: publishedOn as PlainDate,
}));

/** Residents at the end of a year, at a scale. */
export function residents(year: number, scale: number): number {
  return Math.round(POPULATION.find((p) => p.year === year)!.persons * scale);
}
