import type { Procedure } from './procedure.ts';

/**
 * 免登录答复链接: lets one unit answer one matter with a few actions until a day. Whoever made a link has seen its key, so
 * for the rule of two persons what comes through it is theirs as well (`standsFor`).
 */
export const LONGEST_LINK_DAYS = 60;

export function linkActor(linkId: string, madeBy: string): string {
  return `link:${linkId}/${madeBy}`;
}

const LINK = /^link:([0-9a-f-]{36})\/(.+)$/;

export function linkOf(actorKey: string): string | undefined {
  return LINK.exec(actorKey)?.[1];
}

/** The person whom a rule of two persons means: behind a link, whoever made it. */
export function standsFor(actorKey: string): string {
  return LINK.exec(actorKey)?.[2] ?? actorKey;
}

/** Actions of a procedure that may be put into a link: those of the responsible and supporting unit. */
export function linkActions(procedure: Procedure, part: 'lead' | 'support'): string[] {
  const parties = Object.entries(procedure.parties)
    .filter(([, party]) => party.unit === part)
    .map(([name]) => name);
  return Object.keys(procedure.actions).filter((action) =>
    Object.values(procedure.table).some((row) => row[action]?.who.some((party) => parties.includes(party))),
  );
}
