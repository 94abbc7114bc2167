import { EditOutlined } from '@ant-design/icons';
import type { KindInfo } from '@sophora/contract/imports';
import type { RecordDetail } from '@sophora/contract/registers';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { registerAddress } from '../parts/addresses.ts';
import { RecordForm } from '../registers/RecordForm.tsx';
import { registerText } from '../registers/text.ts';
import { recordText } from './text.ts';

/** Title of a record, the way back to its register and the correction form. */
export function RecordHead({ record, kind }: { record: RecordDetail; kind: KindInfo }) {
  const t = useText(recordText);
  const r = useText(registerText);
  const label = useLabel();
  const district = useDistrictCode();
  const mayEdit = useMay('records.edit');
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageTitle
        title={record.title}
        back={{ to: registerAddress(district, kind.id), label: t('toList', { kind: label(kind.label) }) }}
        hint={
          <span className="ledger-meta">
            {record.provisional && <Tag title={r('provisionalHint')}>{r('provisional')}</Tag>}
            {record.identifiers.flatMap((i) => {
              const key = `scheme.${i.scheme}`;
              // Identifiers built by the system from several facts mean nothing to a reader.
              if (!Object.hasOwn(recordText, key)) return [];
              return (
                <span key={`${i.scheme}:${i.value}`}>
                  {t(key as keyof typeof recordText)} {i.value}
                </span>
              );
            })}
          </span>
        }
      >
        {kind.id === 'enterprises' && (
          <PageLink className="btn btn-link" to={`/d/${district}/holders/${record.id}`}>
            {t('holderFile')}
          </PageLink>
        )}
        {mayEdit && (
          <Button data-testid="correct" icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('correct')}
          </Button>
        )}
      </PageTitle>
      {editing && <RecordForm kind={kind} record={record} onClose={() => setEditing(false)} />}
    </>
  );
}
