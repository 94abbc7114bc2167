import type { Label } from '@sophora/domain/basics/message';
import { useLabel } from '../../ui/i18n/text.ts';
import { useMe } from '../../ui/session.ts';

const COMMAND_LINE: Label = { zh: '命令行', en: 'command line' };
const SYSTEM: Label = { zh: '系统', en: 'the system' };
const COLLEAGUE: Label = { zh: '同事', en: 'a colleague' };

/** Who acted, in words: a name as it is, a key (`person:…`, `cli:…`, `system:…`) by what it stands for. */
export function useActorName(): (actor: string) => string {
  const label = useLabel();
  const me = useMe();
  return (actor) => {
    const [, kind, id = ''] = /^(person|cli|system):(.*)$/.exec(actor) ?? [];
    if (kind === undefined) return actor;
    if (kind === 'cli') return `${label(COMMAND_LINE)} ${id}`;
    if (kind === 'system') return label(SYSTEM);
    return id === me?.person.id ? me.person.name : `${label(COLLEAGUE)} ${id.slice(-4)}`;
  };
}
