import type { DocumentIssue } from '@sophora/contract/documents';
import { useText } from '../ui/i18n/text.ts';
import { documentsText } from './text.ts';

/** Which numbers read otherwise than before. */
export function ChangeTable({ changes }: { changes: DocumentIssue['changes'] }) {
  const t = useText(documentsText);
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('what')}</th>
            <th className="end">{t('before')}</th>
            <th className="end">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key}>
              <td>{change.label}</td>
              <td className="end">{change.before ?? t('empty')}</td>
              <td className="end">{change.after ?? t('empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
