import type { PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { type Limit, limit } from './limits.ts';
import { type Service, serviceDate } from './service.ts';
import type { Channel } from './serviceRules.ts';

/** 在审专利申请的期限: what runs from the application itself and from the notices that came for it. */
export interface Application {
  readonly type: RightType;
  readonly filed: PlainDate;
  /** The earliest priority date, where one is claimed. */
  readonly priority?: PlainDate | undefined;
  readonly examinationRequested?: boolean | undefined;
  readonly notices?: readonly Notice[] | undefined;
}

export interface Notice {
  /** Which limit it sets, an id of `patentLimits.ts`. */
  readonly limit: string;
  readonly channel: Channel;
  readonly issued: PlainDate;
  readonly received?: PlainDate | undefined;
  readonly answered?: boolean | undefined;
}

export interface OpenLimit extends Limit {
  readonly over: boolean;
  /** How the notice counts as served; absent for a limit that runs from the application. */
  readonly service?: Service;
}

/** What is still to be done, soonest first; one that is over stays until it is answered, since it may be restored. */
export function applicationDeadlines(application: Application, asOf: PlainDate): OpenLimit[] {
  const { type, filed, priority, examinationRequested, notices = [] } = application;
  const open: (OpenLimit | undefined)[] = notices
    .filter((notice) => notice.answered !== true)
    .map((notice) => noticeLimit(notice, asOf));
  if (type === 'invention' && examinationRequested !== true)
    open.push(openLimit(limit('patent-substantive-examination', priority ?? filed), asOf));
  // A first filing may be claimed as priority abroad or in a later filing, while the months last
  if (priority === undefined) {
    const claim = limit(type === 'design' ? 'patent-priority-design' : 'patent-priority', filed);
    if (claim !== undefined && asOf <= claim.end) open.push(openLimit(claim, asOf));
  }
  return open.filter((l) => l !== undefined).sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

function noticeLimit(notice: Notice, asOf: PlainDate): OpenLimit | undefined {
  const service = serviceDate({ law: 'patent', ...notice });
  const found = service && openLimit(limit(notice.limit, service.served), asOf);
  return found && { ...found, service, steps: [...service.steps, ...found.steps] };
}

function openLimit(found: Limit | undefined, asOf: PlainDate): OpenLimit | undefined {
  return found && { ...found, over: asOf > found.end };
}
