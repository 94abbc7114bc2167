import { type HolderFile, holderFile } from '@sophora/contract/holders';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Happenings } from './Happenings.tsx';
import { Particulars } from './Particulars.tsx';
import { RegisterCard } from './RegisterCard.tsx';
import { holderText } from './text.ts';
import '../ui/office.css';
import './holder.css';

/** 一企一档: one holder, its names, what it holds, where that counts and what happened when. */
export default function HolderPage() {
  const district = useDistrictCode();
  const query = useEndpoint(holderFile, { params: { district, holder: useParam('holder') } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return <HolderView file={query.data} />;
}

function HolderView({ file }: { file: HolderFile }) {
  const t = useText(holderText);
  const label = useLabel();
  const base = `/d/${useDistrictCode()}`;
  const mayMarks = useMay('marks.read');
  const others = file.otherNames.map(({ name, decided }) => (decided ? t('decided', { name }) : name));
  return (
    <div className="stack holder">
      <PageTitle
        title={file.name}
        back={{ to: `${base}/registers/enterprises`, label: t('back') }}
        hint={
          <>
            {others.length > 0 && `${t('otherNames')}${others.join('、')} · `}
            {t('asOf', { day: file.today })}
          </>
        }
      >
        <PageLink className="btn btn-link" to={pathWith(`${base}/docket/firm`, { name: file.name })}>
          {t('docket')}
        </PageLink>
        {mayMarks && (
          <PageLink className="btn btn-link" to={`${base}/marks/check-up/${file.id}`}>
            {t('checkUp')}
          </PageLink>
        )}
        <PageLink className="btn btn-link" to={`${base}/registers/enterprises/${file.id}`}>
          {t('record')}
        </PageLink>
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
      </PageTitle>
      <div className="holder-columns">
        <div className="stack">
          <Counts figures={file.figures} base={base} />
          <section className="stack">
            <h2>{t('holds')}</h2>
            {file.registers.length === 0 && <p className="card hint">{t('holdsNone')}</p>}
            <div className="holder-registers">
              {file.registers.map((register) => (
                <RegisterCard key={register.kind} register={register} holder={file.name} base={base} />
              ))}
            </div>
            {file.withheld.length > 0 && (
              <p className="hint">{t('withheld', { names: file.withheld.map(label).join('、') })}</p>
            )}
          </section>
          <Happenings happenings={file.happenings} more={file.more} base={base} />
        </div>
        <Particulars file={file} />
      </div>
    </div>
  );
}

function Counts({ figures, base }: { figures: HolderFile['figures']; base: string }) {
  const t = useText(holderText);
  const label = useLabel();
  return (
    <section className="card stack">
      <h2>{t('counts')}</h2>
      {figures.length === 0 ? (
        <p className="hint">{t('countsNone')}</p>
      ) : (
        <ul className="holder-figures">
          {figures.map((figure) => (
            <li key={figure.indicator}>
              <strong>{figure.amount.toLocaleString('en-US')}</strong> {label(figure.unit)}
              <PageLink to={`${base}/figures/${figure.indicator}`}>{label(figure.label)}</PageLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
