import type { Json } from '../../basics/json.ts';
import { describeApplicationNumber, formatApplicationNumber } from '../../patents/applicationNumber.ts';
import { type PublicationNumber, parsePublicationNumber } from '../../patents/publicationNumber.ts';
import { patentStatus } from '../../patents/status.ts';
import type { Facts, RowProblem } from '../kind.ts';
import { validOn } from '../statements.ts';

/** Kind of right from the number, status from the source's words, main symbol from the list and the list from it. */
export function derivePatentFacts(facts: Facts): Facts {
  const derived: Record<string, Json> = {};
  const type = typeFromNumbers(facts);
  if (type !== undefined) derived.type = type;
  if (typeof facts.statusText === 'string' && facts.status === undefined)
    derived.status = patentStatus(facts.statusText);
  if (Array.isArray(facts.ipc) && facts.ipcMain === undefined) derived.ipcMain = facts.ipc[0]!;
  if (typeof facts.ipcMain === 'string' && facts.ipc === undefined) derived.ipc = [facts.ipcMain];
  if ((derived.status ?? facts.status) === 'valid' && typeof facts.statusAsOf === 'string')
    Object.assign(derived, validOn(facts.statusAsOf));
  return derived;
}

/** The publication number of a fact, parsed; undefined where there is none. */
export function publicationOf(value: Json | undefined): PublicationNumber | undefined {
  if (typeof value !== 'string') return undefined;
  const parsed = parsePublicationNumber(value);
  return parsed.ok ? parsed.value : undefined;
}

function typeFromNumbers(facts: Facts): string | undefined {
  if (typeof facts.applicationNumber === 'string')
    return describeApplicationNumber(facts.applicationNumber)?.type;
  return publicationOf(facts.publicationNumber)?.type ?? publicationOf(facts.grantNumber)?.type;
}

export function checkPatentFacts(facts: Facts, today: string): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const number = typeof facts.applicationNumber === 'string' ? facts.applicationNumber : undefined;
  const described = number === undefined ? undefined : describeApplicationNumber(number);
  if (described && described.year > Number(today.slice(0, 4))) {
    const message = { code: 'application-number-year', params: { number: number! } };
    problems.push({ level: 'reject', field: 'applicationNumber', message });
  }
  if (number === undefined && (facts.publicationNumber !== undefined || facts.grantNumber !== undefined))
    problems.push({ level: 'warn', field: 'publicationNumber', message: { code: 'publication-stub' } });
  const publication = publicationOf(facts.publicationNumber);
  if (described && publication) {
    if (publication.type !== described.type) {
      const params = {
        publication: publication.number,
        application: formatApplicationNumber(number!),
      };
      problems.push({
        level: 'reject',
        field: 'publicationNumber',
        message: { code: 'publication-type-mismatch', params },
      });
    }
  }
  const { filed, granted } = facts;
  if (
    described &&
    typeof filed === 'string' &&
    Number(filed.slice(0, 4)) !== described.year &&
    !described.pct
  ) {
    const params = { filed, number: formatApplicationNumber(number!) };
    problems.push({ level: 'warn', field: 'filed', message: { code: 'filed-year-mismatch', params } });
  }
  if (typeof filed === 'string' && filed > today)
    problems.push({
      level: 'warn',
      field: 'filed',
      message: { code: 'date-future', params: { date: filed } },
    });
  if (typeof filed === 'string' && typeof granted === 'string' && granted < filed) {
    const params = { granted, filed };
    problems.push({ level: 'warn', field: 'granted', message: { code: 'granted-before-filed', params } });
  }
  return problems;
}
