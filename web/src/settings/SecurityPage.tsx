import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { CONTROLS, FOLDERS, PORTS } from './securityFacts.ts';
import { securityText } from './securityText.ts';
import { settingsText } from './text.ts';
import './security.css';

/** 等保2.0: what an assessor or the information centre usually asks, answered as it is. */
export default function SecurityPage() {
  const t = useText(securityText);
  const settings = useText(settingsText);
  const label = useLabel();
  const district = useDistrictCode();
  const back = { to: `/d/${district}/settings`, label: settings('title') };
  return (
    <div className="stack security">
      <PageTitle title={t('title')} hint={t('hint')} back={back}>
        <PageLink to={`/d/${district}/audit`}>{t('audit')}</PageLink>
      </PageTitle>
      {CONTROLS.map(({ control, answers }) => (
        <section key={control.en} className="card">
          <h2>{label(control)}</h2>
          <dl>
            {answers.map(({ question, state, answer }) => (
              <div key={question.en} className="security-answer">
                <dt>
                  {label(question)} <strong className={`security-${state}`}>{t(state)}</strong>
                </dt>
                <dd>{label(answer)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className="card">
        <h2>{t('portsTitle')}</h2>
        <table className="security-table">
          <thead>
            <tr>
              <th>{t('port')}</th>
              <th>{t('from')}</th>
              <th>{t('use')}</th>
            </tr>
          </thead>
          <tbody>
            {PORTS.map(({ name, from, text }) => (
              <tr key={name.en}>
                <th scope="row">{label(name)}</th>
                <td>{from && label(from)}</td>
                <td>{label(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card">
        <h2>{t('foldersTitle')}</h2>
        <table className="security-table">
          <thead>
            <tr>
              <th>{t('folder')}</th>
              <th>{t('holds')}</th>
            </tr>
          </thead>
          <tbody>
            {FOLDERS.map(({ name, text }) => (
              <tr key={name.en}>
                <th scope="row">{label(name)}</th>
                <td>{label(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
