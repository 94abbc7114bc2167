import { docketOfRight } from '@sophora/contract/docket';
import type { RecordDetail } from '@sophora/contract/registers';
import { differencesOfField, differenceText } from '@sophora/domain/docket/docketTexts';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useDistrictCode } from '../ui/route.ts';
import './docket.css';

/** ⚠ beside a field of the official file where our computation says something else. Most fields have none. */
export default function FieldWarning({ record, field }: { record: RecordDetail; field: string }) {
  const language = useLanguage();
  const district = useDistrictCode();
  const right = record.kind === 'annuities' ? record.related.find((r) => r.kind === 'patents') : record;
  const { kind, id } = right ?? record;
  const query = useEndpoint(
    docketOfRight,
    { params: { district, kind, record: id } },
    { enabled: kind === 'patents' || kind === 'marks' },
  );
  const year = record.fields.find((f) => f.name === 'year')?.value;
  const found = differencesOfField((query.data?.entry?.differences ?? []) as never, {
    kind: record.kind,
    field,
    year: typeof year === 'number' ? year : undefined,
  });
  return found.map((d) => (
    <span key={d.code} className="docket-difference docket-beside">
      <span aria-hidden="true">⚠ </span>
      {differenceText(d, language)}
    </span>
  ));
}
