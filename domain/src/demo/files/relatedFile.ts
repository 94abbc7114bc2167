import type { PlainDate } from '../../basics/plainDate.ts';
import { type DemoFile, rereadable } from '../demoFile.ts';
import { DEMO_MARK, LATEST_DAY } from '../district.ts';
import type { Holders } from '../holders.ts';
import { relatedFilings } from '../plants/relatedFilings.ts';
import { LIST_HEADER } from './patentFiles.ts';

/** 发明申请公布: applications published in 2026, among them the ones that a screening should propose. */
export function relatedFile(seed: number, holders: Holders): DemoFile {
  return {
    kind: 'patents',
    name: `${DEMO_MARK}_示例区发明申请公布清单_2026年.csv`,
    format: 'csv',
    encoding: 'utf8-bom',
    header: LIST_HEADER,
    rows: rereadable(() => rows(seed, holders)),
    declarations: { seenOn: LATEST_DAY },
    asOf: LATEST_DAY as PlainDate,
  };
}

function* rows(seed: number, holders: Holders): Generator<readonly string[]> {
  for (const { filings } of relatedFilings(seed, holders))
    for (const f of filings)
      yield [
        f.number,
        f.title,
        '发明',
        f.filed,
        `CN${110_000_000 + Number(f.number.slice(5, 12))}A`,
        f.published,
        '',
        '',
        f.applicant,
        f.inventors.join(';'),
        f.address,
        `${f.ipc}(2006.01)I`,
        `${f.ipc}(2006.01)I`,
        '审中',
        '',
        f.agency,
        f.abstract,
        DEMO_MARK,
      ];
}
