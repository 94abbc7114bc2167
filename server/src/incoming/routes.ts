import * as contract from '@sophora/contract/incoming';
import { may } from '@sophora/domain/access/actor';
import type { Acting } from '../matters/index.ts';
import { type Call, type Route, route } from '../platform/http/route.ts';
import { withUpload } from '../platform/http/upload.ts';
import { addForm, handIn } from './handIn.ts';
import { makeTasks, meetingList, meetingView, recordMeeting } from './meetings.ts';
import { policyList } from './policies.ts';
import { requestList, requestView } from './requests.ts';

const LARGEST_FORM = 20 * 1024 * 1024;

export const routes: readonly Route[] = [
  route(contract.listRequests, (call) => requestList(acting(call), call.query)),
  route(contract.getRequest, (call) => requestView(acting(call), call.params.matter)),
  route(contract.addRequestForm, (call) =>
    withUpload(call.services, call.request, LARGEST_FORM, (path) =>
      addForm(acting(call), call.params.matter, path, call.query.fileName),
    ),
  ),
  route(contract.handInRequest, (call) => handIn(acting(call), call.params.matter, call.body)),
  route(contract.listMeetings, async (call) => ({
    today: call.services.today(),
    meetings: await meetingList(acting(call)),
  })),
  route(contract.recordMeeting, (call) => recordMeeting(acting(call), call.body)),
  route(contract.getMeeting, (call) => meetingView(acting(call), call.params.meeting)),
  route(contract.makeMeetingTasks, (call) => makeTasks(acting(call), call.params.meeting, call.body)),
  route(contract.listPolicies, async (call) => ({
    today: call.services.today(),
    policies: await policyList(acting(call)),
  })),
];

function acting<T extends Pick<Call<typeof contract.listRequests>, 'actor' | 'scope' | 'services'>>({
  params,
  actor,
  scope,
  services,
}: T & { readonly params: { readonly district: string } }): Acting {
  const { district } = params;
  return { services, district, actor, scope, acts: may(actor, 'matters.act', district) };
}
