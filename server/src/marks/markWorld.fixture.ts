import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { makeWorld, type Session, type World } from '../../../test/support/world.ts';

/** A district with marks in its register, and the people who work with them. */
export interface MarkWorld extends World {
  readonly who: Readonly<Record<'anna' | 'bai' | 'auditor', Session>>;
  put(kind: string, text: string): Promise<void>;
}

export async function markWorld(): Promise<MarkWorld> {
  const world = await makeWorld();
  const ledger = new Ledger(world.services);
  return {
    ...world,
    who: {
      anna: await world.signIn(await world.person('office')),
      bai: await world.signIn(await world.person('office')),
      auditor: await world.signIn(await world.person('auditor')),
    },
    put: async (kind, text) => {
      const deed: Deed = { does: 'import', kind, text, asOf: '2026-10-31', rank: 40, declarations: {} };
      await ledger.does(deed);
    },
  };
}

export const MARKS_HEADER = '注册号,类别,商标名称,注册人,申请日,注册公告日,有效期至,状态,状态日期';

/** A file of registered marks, one a line: name, class, holder. */
export function marksFile(
  marks: readonly (readonly [name: string, niceClass: number, holder: string, status?: string])[],
  from = 12_000_001,
): string {
  const lines = marks.map(([name, niceClass, holder, status = '注册'], i) =>
    [
      from + i,
      niceClass,
      name,
      holder,
      '2019-01-02',
      '2020-01-07',
      '2030-01-06',
      status,
      '2026-10-31',
    ].join(),
  );
  return `${[MARKS_HEADER, ...lines].join('\n')}\n`;
}
