import { addStation, type BrandStation, endStation } from '@sophora/contract/brands';
import { STATION_LEVELS, type StationLevel } from '@sophora/domain/marks/brands/words';
import type { FormEvent } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useAction } from '../../ui/endpoint.ts';
import { Field } from '../../ui/Field.tsx';
import { commonText } from '../../ui/i18n/common.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { brandText } from './text.ts';

const LEVELS = Object.keys(STATION_LEVELS) as StationLevel[];
const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export function StationDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const t = useText(brandText);
  const common = useText(commonText);
  const language = useLanguage();
  const district = useDistrictCode();
  const add = useAction(addStation);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    add.mutate(
      {
        params: { district },
        body: {
          name: textIn(form, 'name'),
          level: LEVELS.find((l) => l === form.get('level')) ?? 'district',
          host: textIn(form, 'host'),
          address: textIn(form, 'address'),
          contact: textIn(form, 'contact'),
          since: textIn(form, 'since'),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={t('addStation')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('name')}>
          <input className="input" name="name" required maxLength={100} />
        </Field>
        <Field label={t('level')}>
          <select className="input" name="level" defaultValue="district">
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {STATION_LEVELS[level][language]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('host')}>
          <input className="input" name="host" maxLength={100} />
        </Field>
        <Field label={t('address')}>
          <input className="input" name="address" maxLength={200} />
        </Field>
        <Field label={t('contact')}>
          <input className="input" name="contact" maxLength={100} />
        </Field>
        <Field label={t('since')}>
          <input className="input" type="date" name="since" required defaultValue={today} />
        </Field>
        {add.error && <ErrorNote error={add.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={add.isPending}>
            {common('save')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export function EndDialog({ station, onClose }: { station: BrandStation; onClose: () => void }) {
  const t = useText(brandText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const end = useAction(endStation);
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const ended = textIn(new FormData(e.currentTarget), 'ended');
    end.mutate({ params: { district, station: station.id }, body: { ended } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={`${t('end')} · ${station.name}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('ended')}>
          <input className="input" type="date" name="ended" required min={station.since} />
        </Field>
        {end.error && <ErrorNote error={end.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={end.isPending}>
            {common('confirm')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
