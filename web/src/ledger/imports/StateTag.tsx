import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  RollbackOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { BatchSummary } from '@sophora/contract/imports';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../ui/i18n/text.ts';
import { importText } from './text.ts';

type State = BatchSummary['state'];

const LOOKS: Readonly<Record<State, { color: string; icon: ReactNode }>> = {
  uploaded: { color: 'gold', icon: <EditOutlined /> },
  staging: { color: 'blue', icon: <SyncOutlined spin /> },
  staged: { color: 'gold', icon: <ExclamationCircleOutlined /> },
  applying: { color: 'blue', icon: <SyncOutlined spin /> },
  applied: { color: 'green', icon: <CheckCircleOutlined /> },
  refused: { color: 'red', icon: <CloseCircleOutlined /> },
  withdrawn: { color: 'default', icon: <RollbackOutlined /> },
  discarded: { color: 'default', icon: <StopOutlined /> },
};

/** The state of a batch as icon and word. */
export function StateTag({ state }: { state: State }) {
  const t = useText(importText);
  const look = LOOKS[state];
  return (
    <Tag color={look.color} icon={look.icon} data-state={state}>
      {t(`state.${state}`)}
    </Tag>
  );
}
