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
import type { ReactNode } from 'react';
import { useText } from '../../ui/i18n/text.ts';
import { StateMark, type Tone } from '../parts/StateMark.tsx';
import { importText } from './text.ts';

type State = BatchSummary['state'];

const LOOKS: Readonly<Record<State, { tone: Tone; icon: ReactNode }>> = {
  uploaded: { tone: 'warn', icon: <EditOutlined /> },
  staging: { tone: 'busy', icon: <SyncOutlined spin /> },
  staged: { tone: 'warn', icon: <ExclamationCircleOutlined /> },
  applying: { tone: 'busy', icon: <SyncOutlined spin /> },
  applied: { tone: 'good', icon: <CheckCircleOutlined /> },
  refused: { tone: 'bad', icon: <CloseCircleOutlined /> },
  withdrawn: { tone: 'none', icon: <RollbackOutlined /> },
  discarded: { tone: 'none', icon: <StopOutlined /> },
};

/** The state of a batch as icon and word. */
export function StateTag({ state }: { state: State }) {
  const t = useText(importText);
  const look = LOOKS[state];
  return (
    <StateMark tone={look.tone} icon={look.icon} state={state}>
      {t(`state.${state}`)}
    </StateMark>
  );
}
