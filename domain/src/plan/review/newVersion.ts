import type { Plan } from '../planTypes.ts';
import type { PlanReading } from '../reader/readerTypes.ts';

/** Whether a document is the plan in force in a new version: its number, or its title apart from years and 修订版. */
export function isNewVersion(
  reading: Pick<PlanReading, 'title' | 'documentNumber' | 'period'>,
  before: Plan,
): boolean {
  if (reading.documentNumber !== null && reading.documentNumber === before.documentNumber) return true;
  const title = bare(reading.title);
  const successor = reading.period.from !== null && reading.period.from > before.to;
  return title !== '' && !successor && title === bare(before.title);
}

const bare = (title: string): string =>
  title
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/\d+|修订版?|调整|的通知$|^.*关于印发|演示数据/g, '')
    .replace(/[^\p{L}]/gu, '');
