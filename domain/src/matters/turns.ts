import { standsFor } from './answerLink.ts';
import { dayOf } from './facts.ts';
import type { Matter } from './fold.ts';
import type { Procedure } from './procedure.ts';

/** Whose turn it is (轮到谁办理): the party the state waits for, and whoever has to answer a request for more time. */
export function turnsOf(procedure: Procedure, matter: Matter): readonly string[] {
  const { turn } = procedure.states[matter.state]!;
  const asked = dayOf(matter.facts, 'askedUntil') !== null;
  const granting = asked ? (procedure.table[matter.state]!.grantExtension?.who ?? []) : [];
  return [...new Set([...(turn === null ? [] : [turn]), ...granting])];
}

/** 二人制: who may not take the step that is waited for, because the one before was theirs. */
export function barredFrom(procedure: Procedure, matter: Matter): string | null {
  const { turn } = procedure.states[matter.state]!;
  const ahead = Object.values(procedure.table[matter.state]!).find(
    (cell) =>
      cell?.notBy !== undefined && cell.to !== matter.state && turn !== null && cell.who.includes(turn),
  );
  const before = ahead?.notBy && matter.last[ahead.notBy]?.actor;
  return before ? standsFor(before) : null;
}
