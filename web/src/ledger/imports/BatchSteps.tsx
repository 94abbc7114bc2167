import type { BatchSummary } from '@sophora/contract/imports';
import { Steps } from 'antd';
import { useText } from '../../ui/i18n/text.ts';
import { importText } from './text.ts';

type State = BatchSummary['state'];
type Step = readonly [current: number, status: 'process' | 'finish' | 'error' | 'wait'];

const STEP: Readonly<Record<State, Step | undefined>> = {
  uploaded: [0, 'process'],
  staging: [1, 'process'],
  staged: [2, 'process'],
  applying: [2, 'process'],
  applied: [3, 'finish'],
  refused: [0, 'error'],
  withdrawn: undefined,
  discarded: undefined,
};

/** The four steps and where this batch stands. */
export function BatchSteps({ state }: { state: State }) {
  const t = useText(importText);
  const step = STEP[state];
  if (!step) return null;
  return (
    <Steps
      className="ledger-steps"
      size="small"
      current={step[0]}
      status={step[1]}
      responsive={false}
      items={[{ title: t('step1') }, { title: t('step2') }, { title: t('step3') }, { title: t('step4') }]}
    />
  );
}
