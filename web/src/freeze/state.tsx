import type { FreezeSummary } from '@sophora/contract/freeze';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { freezeText } from './text.ts';

const TONES = { proposed: 'tag-warn', confirmed: 'tag-good', superseded: '', dropped: 'tag-bad' } as const;

export function StateTag({ set }: { set: FreezeSummary }) {
  const label = useLabel();
  return <span className={`tag ${TONES[set.state]}`}>{label(FREEZE_STATES[set.state])}</span>;
}

/** Who did it and when, in one cell. */
export function ByAt({ by, at }: { by: FreezeSummary['by']; at: string }) {
  const label = useLabel();
  return (
    <span>
      {label(by.name)} <span className="hint nowrap">{momentText(at)}</span>
    </span>
  );
}

export function ReplayTag({ replay }: { replay: FreezeSummary['replay'] }) {
  const t = useText(freezeText);
  if (!replay) return <span className="hint">{t('never')}</span>;
  return (
    <span>
      <span className={`tag ${replay.same ? 'tag-good' : 'tag-bad'}`}>
        {t(replay.same ? 'same' : 'differs')}
      </span>{' '}
      <span className="hint nowrap">{momentText(replay.at)}</span>
    </span>
  );
}
