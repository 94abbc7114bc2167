import type { DocumentIssue, DocumentSummary } from '@sophora/contract/documents';
import type { ActorName } from '@sophora/contract/shapes';
import { changedNumbers } from '@sophora/domain/documents/changes';
import { templateById } from '@sophora/domain/documents/templates/index';
import { periodLabel } from '@sophora/domain/freeze/period';
import type { StoredSet } from '../freeze/index.ts';
import { visibleMatter } from '../matters/index.ts';
import type { Reader } from './gatherFacts.ts';
import type { StoredDocument, StoredIssue } from './store.ts';

type SetRef = NonNullable<DocumentSummary['set']>;

export function setRefs(sets: readonly StoredSet[]): ReadonlyMap<string, SetRef> {
  return new Map(sets.map(({ id, no, period, state }) => [id, { id, no, period, state }]));
}

export async function presentDocument(
  reader: Reader,
  document: StoredDocument,
  sets: ReadonlyMap<string, SetRef>,
  made:
    | { readonly count: number; readonly title: string; readonly no: number; readonly at: Date }
    | undefined,
): Promise<DocumentSummary> {
  const set = document.setId === null ? null : (sets.get(document.setId) ?? null);
  const matter =
    document.matterId === null
      ? null
      : {
          id: document.matterId,
          title: (await visibleMatter(reader.services, reader, document.matterId)).title,
        };
  return {
    id: document.id,
    template: document.template,
    title: made?.title ?? draftTitle(document, set, matter?.title),
    set,
    matter,
    changedAt: document.changedAt.toISOString(),
    issues: made?.count ?? 0,
    lastIssue: made ? { no: made.no, at: made.at.toISOString() } : null,
  };
}

/** What a list calls a document that was not made yet. */
function draftTitle(document: StoredDocument, set: SetRef | null, matter: string | undefined): string {
  const name = templateById(document.template)?.label.zh ?? document.template;
  const about = matter ?? document.fields.subject ?? document.fields.meeting ?? '';
  return [set ? periodLabel(set.period).zh : '', name, about].filter((part) => part !== '').join(' ');
}

export function presentIssues(
  issues: readonly StoredIssue[],
  sets: ReadonlyMap<string, SetRef>,
  named: (key: string) => ActorName,
): DocumentIssue[] {
  return issues.map((issue, i) => ({
    no: issue.no,
    title: issue.title,
    fileName: issue.fileName,
    set: issue.setId === null ? null : (sets.get(issue.setId) ?? null),
    gaps: issue.gaps,
    pages: issue.pages,
    by: named(issue.by),
    at: issue.at.toISOString(),
    changes: issues[i + 1] ? changedNumbers(issues[i + 1]!.numbers, issue.numbers) : [],
  }));
}
