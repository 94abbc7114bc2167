import { type KindInfo, listKinds } from '@sophora/contract/imports';
import { useEndpoint } from '../../ui/endpoint.ts';

const AN_HOUR = 3_600_000;

/** The kinds of record with their fields; they only change with the program, so one read serves all pages. */
export function useKinds(): readonly KindInfo[] | undefined {
  return useEndpoint(listKinds, {}, { staleTime: AN_HOUR }).data?.kinds;
}

export function useKind(id: string | undefined): KindInfo | undefined {
  return useKinds()?.find((k) => k.id === id);
}

export type FieldInfo = KindInfo['fields'][number];

export function fieldOf(kind: KindInfo | undefined, name: string | null): FieldInfo | undefined {
  return name === null ? undefined : kind?.fields.find((f) => f.name === name);
}
