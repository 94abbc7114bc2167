import type { Flow } from './flow.ts';
import type { Citation } from './readerTypes.ts';

const LONGEST = 200;
const NUMBER = /^\(?([\u4e00-\u9fff]{1,12})[[(](\d{4})[\])](\d{1,5})号\)?/;

/** 《…》 with the document number after it, each title once. */
export function findCitations(flow: Flow): Citation[] {
  const found = new Map<string, Citation>();
  const text = flow.text;
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = text.indexOf('》', at);
    if (end < 0) break;
    if (end - at > LONGEST) continue;
    const inner = text.lastIndexOf('《', end);
    if (inner !== at) continue;
    const title = flow.text.slice(at, end).includes('\n') ? '' : flow.shown(at + 1, end);
    const number = NUMBER.exec(text.slice(end + 1, end + 40));
    if (title !== '' && !found.has(title))
      found.set(title, {
        title,
        documentNumber: number ? `${number[1]}〔${number[2]}〕${number[3]}号` : null,
        span: flow.span(at, end + 1),
      });
  }
  return [...found.values()];
}
