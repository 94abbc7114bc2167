import { getMe, type Me } from '@sophora/contract/access';
import type { OutputOf } from '@sophora/contract/endpoint';
import { listDistricts } from '@sophora/contract/office';
import type { Permission } from '@sophora/domain/access/permissions';
import { rememberCsrf } from './client.ts';
import { queryClient, useEndpoint } from './endpoint.ts';
import { useDistrictCode } from './route.ts';

/** The signed-in person. Undefined while it is not known yet. */
export function useMe(): Me | undefined {
  const { data } = useEndpoint(getMe, {}, { staleTime: 60_000 });
  if (data) rememberCsrf(data.csrf);
  return data;
}

/** After a sign-in: what the server said about me is used at once, everything read before is forgotten. */
export function startSession(me: Me): void {
  queryClient.clear();
  rememberCsrf(me.csrf);
  queryClient.setQueryData([getMe.id, {}], me);
}

export function endSession(): void {
  rememberCsrf('');
  queryClient.clear();
}

export type MyDistrict = Me['districts'][number];

export function useMyDistrict(): MyDistrict | undefined {
  const code = useDistrictCode();
  return useMe()?.districts.find((d) => d.code === code);
}

/** Whether this person may do something in the district of the page. The server decides again, always. */
export function useMay(permission: Permission): boolean {
  return useMyDistrict()?.permissions.includes(permission) ?? false;
}

export type DistrictInfo = OutputOf<typeof listDistricts>['districts'][number];

/** The district of the page with its streets. */
export function useDistrict(): DistrictInfo | undefined {
  const code = useDistrictCode();
  const { data } = useEndpoint(listDistricts, {}, { staleTime: 300_000 });
  return data?.districts.find((d) => d.code === code);
}
