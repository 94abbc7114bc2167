import { listUnits } from '@sophora/contract/access';
import {
  answerSheet,
  applyAnswerSheet,
  checkAnswerSheet,
  type SheetResult,
} from '@sophora/contract/matterAnswers';
import { useRef, useState } from 'react';
import { addressOf, upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { useMay } from '../ui/session.ts';
import { answerText } from './answerText.ts';
import { useNames } from './names.ts';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

/** 反馈表: out with what is known, back with what was done; shown before anything is done. */
export default function SheetPage() {
  const t = useText(answerText);
  const today = useText(mattersText);
  const district = useDistrictCode();
  const mayAct = useMay('matters.act');
  const [checked, setChecked] = useState<SheetResult>();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const apply = useAction(applyAnswerSheet);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setError(undefined);
    setChecked(undefined);
    apply.reset();
    setSending(true);
    try {
      const query = { fileName: file.name };
      setChecked(await upload(checkAnswerSheet, { params: { district }, query }, file, () => undefined));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  const result = apply.data ?? checked;
  return (
    <div className="stack">
      <PageTitle
        title={t('sheet')}
        back={{ to: `/d/${district}/today`, label: today('today') }}
        hint={t('sheetHint')}
      />
      <SendOut district={district} />
      {mayAct && (
        <section className="card stack">
          <h2>{t('sheetBack')}</h2>
          <div className="row">
            <button type="button" className="btn" disabled={sending} onClick={() => input.current?.click()}>
              {t('chooseSheet')}
            </button>
            {result && <span className="hint">{result.fileName}</span>}
          </div>
          <input
            ref={input}
            type="file"
            hidden
            data-testid="sheet-file"
            accept=".xlsx,.xls,.csv"
            onChange={(e) => {
              void take(e.target.files?.[0]);
              e.target.value = '';
            }}
          />
          {Boolean(error) && <ErrorNote error={error} />}
          {result && (
            <>
              <p role="status">
                {apply.data ? t('sheetApplied', { done: apply.data.done }) : t('sheetCounts', counts(result))}
              </p>
              {!apply.data && (
                <div>
                  <button
                    type="button"
                    className="btn btn-primary"
                    disabled={result.ready === 0 || apply.isPending}
                    onClick={() => apply.mutate({ params: { district }, body: { sheet: result.sheet } })}
                  >
                    {t('sheetApply', { count: result.ready })}
                  </button>
                </div>
              )}
              {apply.error && <ErrorNote error={apply.error} />}
              {result.rows.length === 0 ? (
                <p className="hint">{t('sheetNoRows')}</p>
              ) : (
                <SheetRows result={result} applied={apply.data !== undefined} />
              )}
            </>
          )}
        </section>
      )}
    </div>
  );
}

const counts = ({ ready, blank, refused }: SheetResult) => ({ ready, blank, refused });

function SendOut({ district }: { district: string }) {
  const t = useText(answerText);
  const { data } = useEndpoint(listUnits, { params: { district } });
  const [unit, setUnit] = useState('');
  const query = unit === '' ? {} : { unit };
  return (
    <section className="card stack">
      <h2>{t('sheetOut')}</h2>
      <p className="hint">{t('sheetOutHint')}</p>
      <div className="row sheet-out">
        <Field label={t('linkUnit')}>
          <select className="input" value={unit} onChange={(e) => setUnit(e.target.value)}>
            <option value="">{t('sheetAll')}</option>
            {(data?.units ?? []).map((u) => (
              <option key={u.unitId} value={u.unitId}>
                {u.name}
              </option>
            ))}
          </select>
        </Field>
        <a className="btn btn-link" href={addressOf(answerSheet, { params: { district }, query })}>
          {t('download')}
        </a>
      </div>
    </section>
  );
}

function SheetRows({ result, applied }: { result: SheetResult; applied: boolean }) {
  const t = useText(answerText);
  const district = useDistrictCode();
  const name = useNames();
  const say = useSay();
  return (
    <table className="plain cards">
      <thead>
        <tr>
          <th className="num">{t('sheetRow')}</th>
          <th>{t('sheetMatter')}</th>
          <th>{t(applied ? 'sheetDid' : 'sheetDoes')}</th>
          <th>{t('sheetProblem')}</th>
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => (
          <tr key={row.row}>
            <td className="num" data-label={t('sheetRow')}>
              {row.row}
            </td>
            <td data-label={t('sheetMatter')}>
              {row.matter === null ? (
                row.title
              ) : (
                <PageLink to={`/d/${district}/matters/${row.matter}`}>{row.title}</PageLink>
              )}
            </td>
            <td data-label={t(applied ? 'sheetDid' : 'sheetDoes')}>
              {row.problem === null &&
                (row.actions.length === 0 ? (
                  <span className="hint">{t('sheetBlank')}</span>
                ) : (
                  row.actions.map((action) => name('action', 'supervision', action)).join('、')
                ))}
            </td>
            <td data-label={t('sheetProblem')}>
              {row.problem && <span className="sheet-problem">{say(row.problem)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
