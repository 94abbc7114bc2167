import { type AnswerView, actByAnswer, addAnswerFile, lookAtAnswer } from '@sophora/contract/matterAnswers';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { type FormEvent, useEffect, useState } from 'react';
import { upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { momentText } from '../ui/moment.ts';
import { useDistrictCode, useParam } from '../ui/route.ts';
import { useSay } from '../ui/say.ts';
import { answerText } from './answerText.ts';
import { EvidenceInput } from './EvidenceInput.tsx';
import { FieldInput, inputOf, type Values } from './FieldInput.tsx';
import { useNames } from './names.ts';
import { LogValues } from './Timeline.tsx';
import { Limit, MatterLight } from './When.tsx';
import '../ui/office.css';
import './matters.css';

/** 办理答复 by link, phone first: what is asked, by when, and a form. The key stands behind `#`. */
export default function AnswerPage() {
  const t = useText(answerText);
  const common = useText(commonText);
  const params = { district: useDistrictCode(), link: useParam('link') };
  const [key] = useState(() => window.location.hash.slice(1));
  const look = useEndpoint(lookAtAnswer, { params, body: { key } }, { enabled: key.length >= 20 });
  const act = useAction(actByAnswer, [lookAtAnswer]);
  useEffect(() => {
    document.title = `${t('answerTitle')} · ${common('product')}`;
  }, [t, common]);
  const view = look.data;
  return (
    <main className="answer stack">
      <header>
        <h1>{t('answerTitle')}</h1>
        {view?.demo && <span className="tag tag-warn">{t('demo')}</span>}
        {view && (
          <p className="hint">
            {t('answerFor', {
              district: view.district,
              unit: view.unit,
              name: view.recipient,
              when: momentText(view.expiresAt),
            })}
          </p>
        )}
      </header>
      {key.length < 20 && (
        <div className="note note-bad" role="alert">
          {t('answerMissing')}
        </div>
      )}
      {look.error && !view && <ErrorNote error={look.error} />}
      {key.length >= 20 && look.isPending && <Loading />}
      {view && (
        <>
          <Asked view={view} />
          {act.isSuccess && (
            <div className="note note-good" role="status">
              {t('answerDone')}
            </div>
          )}
          <Doing key={view.seq} view={view} act={act} params={params} linkKey={key} />
          <Own view={view} />
        </>
      )}
    </main>
  );
}

function Asked({ view }: { view: AnswerView }) {
  const t = useText(answerText);
  const name = useNames();
  return (
    <section className="card stack">
      <h2>{view.title}</h2>
      {view.sentBack !== null && (
        <div className="note note-warn" role="status">
          {t('sentBack', { reason: view.sentBack })}
        </div>
      )}
      {view.task !== '' && (
        <div>
          <div className="hint">{t('asked')}</div>
          <p className="answer-task">{view.task}</p>
        </div>
      )}
      {view.deliverable !== '' && (
        <div>
          <div className="hint">{t('deliverable')}</div>
          {view.deliverable}
        </div>
      )}
      <div className="row">
        <strong>{name('state', view.procedure, view.state)}</strong>
        {!view.closed && <MatterLight matter={{ ...view, closedOn: null }} />}
        {view.due !== null && view.due !== view.limit && (
          <span>
            {t('due')} {view.due}
          </span>
        )}
        {!view.closed && <Limit matter={{ ...view, closedOn: null }} today={view.today} />}
      </div>
    </section>
  );
}

interface DoingProps {
  readonly view: AnswerView;
  readonly params: { readonly district: string; readonly link: string };
  readonly linkKey: string;
  readonly act: ReturnType<typeof useAction<typeof actByAnswer>>;
}

function Doing({ view, params, linkKey, act }: DoingProps) {
  const t = useText(answerText);
  const name = useNames();
  const say = useSay();
  const procedure = getProcedure(view.procedure, view.version);
  const free = view.possible.filter((p) => p.obstacle === null);
  const held = view.possible.filter((p) => p.obstacle !== null);
  const [action, setAction] = useState(free[0]?.action ?? '');
  const [values, setValues] = useState<Values>({});
  if (view.closed) return <div className="card">{t('answerClosed')}</div>;
  const fields = procedure.actions[action]?.fields ?? [];
  const submit = (e: FormEvent) => {
    e.preventDefault();
    act.mutate({
      params,
      body: { key: linkKey, action, seq: view.seq, input: inputOf(fields, values) },
    });
  };
  const set = (field: string) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  return (
    <section className="card stack">
      {free.length === 0 && <p>{t('answerNothing')}</p>}
      {free.length > 1 && (
        <div className="answer-choices" role="tablist">
          {free.map((p) => (
            <button
              key={p.action}
              type="button"
              role="tab"
              className={p.action === action ? 'btn btn-primary' : 'btn'}
              aria-selected={p.action === action}
              onClick={() => setAction(p.action)}
            >
              {name('action', view.procedure, p.action)}
            </button>
          ))}
        </div>
      )}
      {free.length > 0 && (
        <form className="form" onSubmit={submit}>
          {fields.map((field) =>
            field.name === 'evidence' ? (
              <AnswerEvidence
                key={field.name}
                value={values['evidence'] ?? ''}
                onChange={set('evidence')}
                params={params}
                linkKey={linkKey}
              />
            ) : (
              <FieldInput
                key={field.name}
                field={field}
                units={[]}
                value={values[field.name] ?? ''}
                onChange={set(field.name)}
              />
            ),
          )}
          {act.error && <ErrorNote error={act.error} />}
          <button type="submit" className="btn btn-primary answer-send" disabled={act.isPending}>
            {name('action', view.procedure, action)}
          </button>
        </form>
      )}
      {held.length > 0 && (
        <ul className="matter-held hint">
          {held.map((p) => (
            <li key={p.action}>
              {name('action', view.procedure, p.action)}：{say(p.obstacle!)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AnswerEvidence(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly params: DoingProps['params'];
  readonly linkKey: string;
}) {
  const { params, linkKey, value, onChange } = props;
  const t = useText(answerText);
  return (
    <EvidenceInput
      label={t('evidence')}
      value={value}
      onChange={onChange}
      send={(file, type, onProgress) =>
        upload(addAnswerFile, { params, query: { fileName: file.name, type } }, file, onProgress, {
          'x-answer-key': linkKey,
        })
      }
    />
  );
}

function Own({ view }: { view: AnswerView }) {
  const t = useText(answerText);
  const name = useNames();
  if (view.own.length === 0) return null;
  const procedure = getProcedure(view.procedure, view.version);
  return (
    <section className="card stack">
      <h2>{t('own')}</h2>
      <ol className="matter-log">
        {view.own.map((entry) => (
          <li key={entry.seq}>
            <div className="row">
              <strong>{name('action', view.procedure, entry.action)}</strong>
              <span className="hint">{entry.on}</span>
            </div>
            <LogValues procedure={procedure} action={entry.action} values={entry.input} units={[]} />
          </li>
        ))}
      </ol>
    </section>
  );
}
