import { makeDate, type PlainDate } from '../../basics/plainDate.ts';
import { dayLine, FIVE_YEAR_PLANS, findDay } from './dates.ts';
import type { Flow } from './flow.ts';

export interface DocumentHead {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly period: { readonly from: PlainDate | null; readonly to: PlainDate | null };
}

const KINDS =
  '通知|意见|方案|规划|计划|纲要|措施|要点|办法|规定|条例|细则|决定|公告|通告|批复|复函|函|通报|报告|请示|规则|预案|制度|清单|行动|指南|汇报|分工|安排';
const TITLE_END = new RegExp(`(?:${KINDS})(?:\\([^()]{1,30}\\))*[”》]?$`);
const FLAT_TITLE = new RegExp(
  `^.{0,60}?关于.{2,120}?的(?:[\\u4e00-\\u9fff]{0,4}?)(?:${KINDS})(?:\\([^()]{1,30}\\))?`,
);
const MOST_LINES = 60;

interface Line {
  readonly text: string;
  readonly shown: string;
}

/** Title, 发文字号, issuer, day and period from the head of an official paper (GB/T 9704-2012). */
export function readHead(flow: Flow, source: { readonly raw: string }): DocumentHead {
  const lines = flow.paragraphs.slice(0, MOST_LINES).map((p) => ({
    text: flow.text.slice(p.from, Math.min(p.to, p.from + 2000)),
    shown: flow.shown(p.from, Math.min(p.to, p.from + 2000)),
  }));
  const notice = noticeTitle(lines);
  const dated = lines.findIndex((line) => dayLine(line.text) !== undefined);
  const attached = dated < 0 ? flatAttached(flow, notice) : attachedTitle(lines, dated + 1, notice);
  const title = attached ?? notice;
  const meta = metadata(source.raw);
  const signed = signatureIn(flow.text);
  return {
    title,
    documentNumber: documentNumber(lines) ?? meta.number,
    issuer: issuerOf(lines, dated, notice) ?? meta.issuer ?? signed?.issuer ?? null,
    issuedOn: (dated >= 0 ? dayLine(lines[dated]!.text) : undefined) ?? meta.day ?? signed?.day ?? null,
    period: periodOf(title) ?? periodOf(notice) ?? { from: null, to: null },
  };
}

const isTitleLine = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= 60 &&
  !/[。;:!?,]/.test(line.text.replace(/[,](?=[^,]{0,20}的)/g, '')) &&
  dayLine(line.text) === undefined;

function noticeTitle(lines: readonly Line[]): string {
  for (let i = 0; i < Math.min(lines.length, 12); i++) {
    let text = '';
    let shown = '';
    for (let j = i; j < Math.min(i + 4, lines.length); j++) {
      const line = lines[j]!;
      if (line.text.length > 100 || /[。;:]/.test(line.text) || NUMBER.test(line.text) || dayLine(line.text))
        break;
      text += line.text;
      shown += line.shown;
      if (TITLE_END.test(text)) return shown;
    }
  }
  const flat = lines[0] && FLAT_TITLE.exec(lines[0].text);
  if (flat) return lines[0]!.shown.slice(0, flat[0].length);
  return lines[0] &&
    isTitleLine(lines[0]) &&
    lines[0].text.length >= 4 &&
    /[\u4e00-\u9fff]{4}/.test(lines[0].text)
    ? lines[0].shown
    : '';
}

/** The plan's own title after the notice that issues it, when the notice names it. */
function attachedTitle(lines: readonly Line[], start: number, notice: string): string | undefined {
  const bare = bareText(notice);
  for (let i = start; i < Math.min(start + 5, lines.length); i++) {
    let shown = '';
    let text = '';
    if (/^\(.*\)$/.test(lines[i]!.text)) continue;
    for (let j = i; j < Math.min(i + 4, lines.length); j++) {
      if (lines[j]!.text.length > 60 || /[。;:]/.test(lines[j]!.text)) break;
      text += lines[j]!.text;
      shown += lines[j]!.shown;
      const own = bareText(text);
      if (TITLE_END.test(text) && own.length >= 6 && own.length < bare.length && bare.includes(own))
        return shown;
    }
  }
  return undefined;
}

const bareText = (text: string): string =>
  text.replace(/[((][^()()]*[))]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

const NUMBER = /^\(?([\u4e00-\u9fffA-Z]{1,16})\[(\d{4})\](?:第)?(\d{1,5})号\)?$/;
const ORDER = /^([\u4e00-\u9fff]{0,20}令)?第(\d{1,4})号$/;
const INLINE = /([\u4e00-\u9fff]{1,16})\[(\d{4})\](?:第)?(\d{1,5})号/;

function documentNumber(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 40)) {
    if (text.length > 60) continue;
    const m =
      NUMBER.exec(text.replace(/^(?:文号|发文字号)?:?/, '').replace(/^\((\d{4})\)/, '$1')) ??
      NUMBER.exec(withSquare(text));
    if (m) return `${m[1]}〔${m[2]}〕${m[3]}号`;
    const order = ORDER.exec(text);
    if (order?.[1]) return text;
  }
  const head = withSquare(lines[0]?.text.slice(0, 400) ?? '');
  const inline = (lines[0]?.text.length ?? 0) > 60 ? INLINE.exec(head) : null;
  if (!inline || head[inline.index - 1] === '(') return null;
  const prefix = inline[1]!.replace(new RegExp(`^.*(?:${KINDS})`), '');
  return prefix === '' ? null : `${prefix}〔${inline[2]}〕${inline[3]}号`;
}

/** The year also stands in round brackets: 济槐政字（2022）16号. */
const withSquare = (text: string): string => text.replace(/\((\d{4})\)(?=(?:第)?\d{1,5}号)/g, '[$1]');

const BODY = /(?:人民政府|政府|办公室|办公厅|委员会|国务院|局|部|厅|委|法院|检察院|管委会|领导小组|党委)$/;

function issuerOf(lines: readonly Line[], dated: number, notice: string): string | null {
  const signed = dated > 0 ? lines[dated - 1] : undefined;
  if (signed && signed.text.length <= 40 && BODY.test(signed.text)) return signed.shown;
  const order = lines
    .slice(0, 6)
    .map((l) => /^(?:中华人民共和国)?([\u4e00-\u9fff]{2,12})令$/.exec(l.text))
    .find((m) => m);
  if (order) return order[1]!;
  const m = /^([\u4e00-\u9fff、()]{2,40}?)(?:关于|印发|转发|批转)/.exec(notice);
  return m && BODY.test(m[1]!) ? m[1]! : null;
}

const SIGNED = /(?<=政府|办公室|办公厅|国务院|委员会|局)(?=\n?(?:\d{4}|[〇○零一二三四五六七八九]{4})年)/g;

/** 某区人民政府办公室2023年5月18日: at the end of a text, or where line breaks were lost. */
function signatureIn(text: string): { day: PlainDate; issuer: string | null } | undefined {
  for (const { index } of text.matchAll(SIGNED)) {
    const found = findDay(text.slice(index, index + 15).replace('\n', ''));
    if (found?.from !== 0) continue;
    const name = /[\u4e00-\u9fff]{4,30}$/.exec(text.slice(Math.max(0, index - 31), index))?.[0] ?? '';
    const whole = name.length <= 30 && !/[的了为是]/.test(name);
    return { day: found.day, issuer: whole && name !== '' ? name : null };
  }
  return undefined;
}

const PUBLISHED = new RegExp(`\\(此件[^()]{2,12}\\)(.{6,60}?(?:${KINDS})(?:\\([^()]{1,30}\\))?)`);

/** The plan's own title, where line breaks were lost. */
function flatAttached(flow: Flow, notice: string): string | undefined {
  const m = PUBLISHED.exec(flow.text);
  const own = m ? bareText(m[1]!) : '';
  if (!m || own.length < 6 || !bareText(notice).includes(own)) return undefined;
  const end = m.index + m[0].length;
  return flow.shown(end - m[1]!.length, end);
}

/** What the government's web page says above the text. */
function metadata(raw: string): { number: string | null; issuer: string | null; day: PlainDate | undefined } {
  const number = /文号 ?: ?([\u4e00-\u9fff]{1,16}) ?[[(] ?(\d{4}) ?[\])] ?(\d{1,5}) ?号/.exec(raw);
  const issuer = /(?:发布机构|发文机关|发文机构) ?: ?([\u4e00-\u9fff]{3,30})/.exec(raw);
  const day = /成文日期 ?: ?([^\s]{8,12})/.exec(raw);
  return {
    number: number ? `${number[1]}〔${number[2]}〕${number[3]}号` : null,
    issuer: issuer ? issuer[1]! : null,
    day: day ? findDay(day[1]!)?.day : undefined,
  };
}

/** （2022—2025年）, 2024年 or “十四五” in the title. */
function periodOf(title: string): DocumentHead['period'] | undefined {
  const range = /(\d{4})年?[-—–―─~~～至－‐‑]{1,2}(\d{4})年?/.exec(title);
  if (range) {
    const from = makeDate(Number(range[1]), 1, 1);
    const to = makeDate(Number(range[2]), 12, 31);
    if (from && to && from < to) return { from, to };
  }
  const fiveYears = /十[二三四五六]五(?=[”"’」])/.exec(title);
  if (fiveYears) {
    const last = FIVE_YEAR_PLANS[fiveYears[0]]!;
    return { from: makeDate(last - 4, 1, 1)!, to: makeDate(last, 12, 31)! };
  }
  const year = /(?:^|[^\d])(\d{4})年(?:度)?(?!\d{0,2}月)/.exec(title);
  const from = year && !range ? makeDate(Number(year[1]), 1, 1) : undefined;
  return from ? { from, to: makeDate(Number(year![1]), 12, 31)! } : undefined;
}
