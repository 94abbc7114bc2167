import { districtParams, endpoint, z } from './endpoint.ts';
import { matterItem } from './matters.ts';
import { plainDate } from './shapes.ts';

/** What came in (来文、报送要求): requests of superiors with their forms; meetings with their decisions; calls for applications. */

const requestForm = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(['xlsx', 'xls', 'docx']),
  blanks: z.number().int(),
  decided: z.number().int(),
  /** The last filling since the request came in. */
  fill: z
    .object({
      id: z.string(),
      no: z.number().int(),
      asOf: plainDate,
      fileName: z.string(),
      handedIn: z.boolean(),
    })
    .nullable(),
});
export type RequestForm = z.output<typeof requestForm>;

export const request = matterItem.extend({
  issuer: z.string(),
  document: z.string(),
  receivedOn: plainDate.nullable(),
  asked: z.string(),
  every: z.enum(['month', 'quarter', 'half', 'year']).nullable(),
  forms: z.array(requestForm),
});
export type IncomingRequest = z.output<typeof request>;

export const listRequests = endpoint({
  id: 'requests.list',
  method: 'GET',
  path: '/api/d/:district/requests',
  permission: 'papers.read',
  summary: 'Requests of superiors: those open, nearest day first, or those handed in, latest first',
  params: districtParams,
  query: z.object({
    state: z.enum(['open', 'closed']).default('open'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    today: plainDate,
    open: z.number().int(),
    closed: z.number().int(),
    items: z.array(request),
  }),
});

const requestParams = districtParams.extend({ matter: z.uuid() });

export const getRequest = endpoint({
  id: 'requests.get',
  method: 'GET',
  path: '/api/d/:district/requests/:matter',
  permission: 'papers.read',
  summary: 'One request: what is asked, its forms and their fillings, what came before and after it',
  params: requestParams,
  output: z.object({
    today: plainDate,
    request,
    mayHandIn: z.boolean(),
    previous: z.string().nullable(),
    next: z.object({ id: z.string(), due: plainDate }).nullable(),
  }),
});
export type RequestView = z.output<typeof getRequest.output>;

export const addRequestForm = endpoint({
  id: 'requests.addForm',
  method: 'POST',
  path: '/api/d/:district/requests/:matter/forms',
  permission: 'forms.manage',
  summary:
    'The form that came with a request (raw bytes): read, known again if it came before, and tied to the request',
  params: requestParams,
  query: z.object({ fileName: z.string().trim().min(1).max(200) }),
  raw: 'upload',
  output: z.object({ formId: z.string(), known: z.boolean(), blanks: z.number().int() }),
});

export const handInRequest = endpoint({
  id: 'requests.handIn',
  method: 'POST',
  path: '/api/d/:district/requests/:matter/hand-in',
  permission: 'matters.act',
  summary: 'Hand in: filled forms and evidence close the request; one that recurs opens its next',
  params: requestParams,
  body: z.object({
    seq: z.number().int(),
    fills: z.array(z.object({ form: z.uuid(), fill: z.uuid() })).max(20),
    evidence: z.array(z.string().trim().min(1).max(400)).max(40),
    how: z.string().max(400).optional(),
  }),
  output: z.object({ next: z.object({ id: z.string(), due: plainDate }).nullable() }),
});

const decision = z.object({
  no: z.number().int(),
  text: z.string(),
  lead: z.string().nullable(),
  leadUnit: z.string().nullable(),
  support: z.array(z.string()),
  supportUnits: z.array(z.string()),
  due: plainDate.nullable(),
  /** The task made of it. */
  matter: z
    .object({ id: z.string(), state: z.string(), procedure: z.string(), light: z.string() })
    .nullable(),
});
export type MeetingDecision = z.output<typeof decision>;

const meeting = z.object({
  id: z.string(),
  title: z.string(),
  heldOn: plainDate,
  document: z.string(),
  chair: z.string(),
  decisions: z.number().int(),
  tasks: z.number().int(),
  closed: z.number().int(),
});
export type Meeting = z.output<typeof meeting>;

export const listMeetings = endpoint({
  id: 'meetings.list',
  method: 'GET',
  path: '/api/d/:district/meetings',
  permission: 'matters.open',
  summary: 'Meetings, latest first: how many decisions, how many of them tasks, how many closed',
  params: districtParams,
  output: z.object({ today: plainDate, meetings: z.array(meeting) }),
});

export const recordMeeting = endpoint({
  id: 'meetings.record',
  method: 'POST',
  path: '/api/d/:district/meetings',
  permission: 'matters.open',
  summary: 'Keep the minutes of a meeting; their decisions are read line by line',
  params: districtParams,
  body: z.object({
    title: z.string().trim().min(1).max(200),
    heldOn: plainDate,
    document: z.string().trim().max(100).optional(),
    chair: z.string().trim().max(100).optional(),
    minutes: z.string().trim().min(1).max(60_000),
  }),
  output: z.object({ id: z.string(), decisions: z.number().int() }),
});

const meetingParams = districtParams.extend({ meeting: z.uuid() });

export const getMeeting = endpoint({
  id: 'meetings.get',
  method: 'GET',
  path: '/api/d/:district/meetings/:meeting',
  permission: 'matters.open',
  summary: 'One meeting: its minutes, the decisions read from them and the task made of each',
  params: meetingParams,
  output: z.object({
    today: plainDate,
    meeting: meeting.extend({ minutes: z.string() }),
    decisions: z.array(decision),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
export type MeetingView = z.output<typeof getMeeting.output>;

export const makeMeetingTasks = endpoint({
  id: 'meetings.makeTasks',
  method: 'POST',
  path: '/api/d/:district/meetings/:meeting/tasks',
  permission: 'matters.open',
  summary: 'Make supervised matters of decisions: all of those named, or none',
  params: meetingParams,
  body: z.object({
    tasks: z
      .array(
        z.object({
          no: z.number().int().min(1),
          lead: z.uuid(),
          support: z.array(z.uuid()).max(60),
          due: plainDate,
        }),
      )
      .min(1)
      .max(100),
  }),
  output: z.object({ made: z.number().int() }),
});

const policy = matterItem.extend({
  issuer: z.string(),
  document: z.string(),
  conditions: z.array(z.string()),
  materials: z.array(z.string()),
  quota: z.number().int().nullable(),
  dueCity: plainDate.nullable(),
  dueProvince: plainDate.nullable(),
  dueNation: plainDate.nullable(),
  applicants: z.array(z.string()),
});
export type PolicyNotice = z.output<typeof policy>;

export const listPolicies = endpoint({
  id: 'policies.list',
  method: 'GET',
  path: '/api/d/:district/policies',
  permission: 'papers.read',
  summary: 'Calls for applications with conditions, documents, quota and the four days',
  params: districtParams,
  output: z.object({ today: plainDate, policies: z.array(policy) }),
});
