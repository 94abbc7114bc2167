import { listPeople } from '@sophora/contract/access';
import type { Label } from '@sophora/domain/basics/message';
import { useCallback } from 'react';
import { useEndpoint } from './endpoint.ts';
import { useLabel } from './i18n/text.ts';
import { useDistrictCode } from './route.ts';
import { useMay, useMe } from './session.ts';

const COMMAND_LINE: Label = { zh: '命令行', en: 'command line' };
const SYSTEM: Label = { zh: '系统', en: 'the system' };
const COLLEAGUE: Label = { zh: '同事', en: 'a colleague' };

/**
 * Who acted, in words. Keys are `person:…`, `cli:…`, `system:…`; names of colleagues are known to those who may see
 * the people of the district.
 */
export function useActorName(): (actor: string) => string {
  const label = useLabel();
  const me = useMe();
  const district = useDistrictCode();
  const may = useMay('people.read');
  const { data } = useEndpoint(
    listPeople,
    { params: { district }, query: { size: 200 } },
    { enabled: may, staleTime: 300_000 },
  );
  return useCallback(
    (actor) => {
      const [, kind, id = ''] = /^(person|cli|system):(.*)$/.exec(actor) ?? [];
      if (kind === undefined) return actor;
      if (kind === 'cli') return `${label(COMMAND_LINE)} ${id}`;
      if (kind === 'system') return label(SYSTEM);
      if (id === me?.person.id) return me.person.name;
      return data?.people.find((p) => p.personId === id)?.name ?? `${label(COLLEAGUE)} ${id.slice(-4)}`;
    },
    [label, me, data],
  );
}
