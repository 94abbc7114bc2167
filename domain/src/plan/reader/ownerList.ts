import { endsLikeBody, isGeneric, splitAnd, splitOutside } from './bodyNames.ts';
import {
  type LabelKind,
  type OwnerRole,
  ownerLabel,
  ownerTail,
  saysFirstLeads,
  splitAtLabels,
} from './ownerRoles.ts';

export interface OwnerList {
  readonly units: readonly string[];
  readonly leads: readonly string[];
  readonly openEnded: boolean;
  readonly scope: string | null;
  /** The text itself says that the first-named leads. */
  readonly firstLeads: boolean;
}

interface Found {
  readonly name: string;
  readonly role: OwnerRole;
}

/**
 * Reads the inside of an owner mark: `责任单位:A、B`, `A牵头,B、C配合`, `A、B等按职责分工负责`, `负责部门:A;适用范围:…`.
 * `undefined` where the text is something else.
 */
export function readOwnerList(content: string): OwnerList | undefined {
  if (NO_MARK.test(content)) return undefined;
  const reading = new Reading();
  for (const sentence of splitOutside(content, '。;\n')) {
    if (sentence === '' || NOTE.test(sentence)) continue;
    if (saysFirstLeads(sentence)) reading.firstLeads = true;
    else reading.sentence(sentence);
  }
  return reading.result();
}

const NO_MARK =
  /^(?:以下简称|简称|含|包括|其中|例如|如|注|详见|见|附|试行|此件|本文|不含|不包括|即|下同|征求)/;
const NOTE = /^(?:以下|下同|不再|上述|以上|持续|长期|定期|每年|全年|逐年|按时|年底|\d)/;
const MOST = 60;
/** What may follow the owners: 2023年6月底前完成, 持续推进. */
const REMARK = 16;

class Reading {
  firstLeads = false;
  private readonly found: Found[] = [];
  private openEnded = false;
  private scope: string | null = null;
  private labelled = false;
  private sound = true;

  sentence(text: string): void {
    let kind: LabelKind | undefined;
    let pending: string[] = [];
    const flush = (role: OwnerRole) => {
      for (const list of pending) this.list(list, role);
      pending = [];
    };
    const settle = () => {
      if (pending.length === 0) return;
      if (kind === 'scope') this.scope = [this.scope, ...pending].filter((s) => s !== null).join(',');
      else if (kind !== undefined && kind !== 'other') flush(kind);
      else if (kind === undefined && !(this.found.length > 0 && pending.every((p) => p.length <= REMARK)))
        this.sound = false;
      pending = [];
    };
    for (const part of splitOutside(text, ',').flatMap(splitAtLabels)) {
      if (saysFirstLeads(part)) {
        this.firstLeads = true;
        continue;
      }
      if (part === '' || NOTE.test(part)) continue;
      const label = ownerLabel(part);
      let rest = part;
      if (label) {
        settle();
        kind = label.kind;
        if (kind !== 'scope' && kind !== 'other') this.labelled = true;
        rest = part.slice(label.length);
      }
      const tail = kind === 'scope' || kind === 'other' ? undefined : ownerTail(rest);
      pending.push(tail ? rest.slice(0, tail.at) : rest);
      if (tail) flush(tail.role);
    }
    settle();
  }

  private list(text: string, last: OwnerRole): void {
    let prefix = '';
    for (const { token, role } of tokensOf(text, last)) {
      // 市、区市场监管局: both offices.
      if (/^[省市区县镇]$/.test(token)) {
        prefix = token;
        continue;
      }
      if (prefix !== '') this.unit(prefix + token.slice(1), role);
      prefix = '';
      for (const half of splitAnd(token))
        for (const name of splitTogether(half).flatMap(splitRunTogether)) this.unit(name, role);
    }
  }

  private unit(raw: string, role: OwnerRole): void {
    let name = raw.replace(/^(?:由|请|会同|会|以及|及|和|与)(?=..)/, '');
    const by = /^.{2,12}由(?=..)/.exec(name);
    if (by && endsLikeBody(name)) name = name.slice(by[0].length);
    let own = role;
    const stated = /\((?:总)?牵头(?:单位|部门|负责)?\)$/.exec(name);
    if (stated) {
      own = 'lead';
      name = name.slice(0, stated.index);
    }
    const others =
      /等(?:其他|其它|各)?(?:(?:有关|相关|责任)?(?:职能|行业|行政|市直|区直|县直|成员)?(?:部门|单位|地方|方面|机构)(?:(?:和|及|、)(?:有关|相关)?(?:单位|部门))?)?$/.exec(
        name,
      );
    if (others && others.index > 0) {
      this.openEnded = true;
      name = name.slice(0, others.index);
    } else if (isGeneric(name)) this.openEnded = true;
    if (name === '' || /^(?:有关|相关)?(?:单位|部门)$/.test(name)) return;
    if (name.length < 2 || name.length > MOST || /["“”《》:]/.test(name)) this.sound = false;
    if (!this.found.some((f) => f.name === name)) this.found.push({ name, role: own });
  }

  result(): OwnerList | undefined {
    const named = this.found.map((f) => f.name);
    if (named.length === 0 || (!this.sound && !this.labelled)) return undefined;
    const bodies = named.filter(endsLikeBody).length;
    if (!this.labelled && (bodies * 5 < named.length * 4 || !named.every((n) => n.length <= 30)))
      return undefined;
    return {
      units: named,
      leads: this.found.filter((f) => f.role === 'lead').map((f) => f.name),
      openEnded: this.openEnded,
      scope: this.scope,
      firstLeads: this.firstLeads,
    };
  }
}

/** A会同B: two bodies. */
function splitTogether(name: string): string[] {
  const at = name.indexOf('会同');
  return at >= 2 && endsLikeBody(name.slice(0, at)) ? [name.slice(0, at), name.slice(at + 2)] : [name];
}

/** 各省、自治区、直辖市人民政府 and 各市、县（市、区）人民政府 are one body each. */
const TOGETHER = /各省、自治区(?:、直辖市)?|各(?:设区)?市、(?=县)/g;
const HELD = '\u0001';

/** A牵头、B配合: the role stands behind the bodies it is said of. */
function tokensOf(text: string, last: OwnerRole): { token: string; role: OwnerRole }[] {
  const tokens: { token: string; role: OwnerRole }[] = [];
  let open = 0;
  for (const piece of splitOutside(
    text.replace(TOGETHER, (whole) => whole.replaceAll('、', HELD)),
    '、',
  )) {
    const raw = piece.replaceAll(HELD, '、');
    const tail = ownerTail(raw);
    const body = tail && raw.slice(0, tail.at);
    if (!tail || !body || !endsLikeBody(body)) tokens.push({ token: raw, role: last });
    else {
      tokens.push({ token: body, role: tail.role });
      for (; open < tokens.length; open++) tokens[open] = { token: tokens[open]!.token, role: tail.role };
    }
  }
  return tokens;
}

/** 区市场监管局 区财政局 without its blank. */
function splitRunTogether(name: string): string[] {
  return name.length < 8 || name.includes('(')
    ? [name]
    : name.split(/(?<=局|办公室|委员会|中心|办事处|管委会|法院|检察院)(?=[区市县各][\u4e00-\u9fff]{2})/);
}

const PLAIN_BODY =
  /^[\u4e00-\u9fff]{2,14}(?:局|委|办|部|厅|署|法院|检察院|中心|办事处|管委会|政府|街道|委员会)$/;

/** Bodies and nothing else, as some papers put at the end of a paragraph. */
export function readBareList(content: string): OwnerList | undefined {
  if (content.length < 3 || NO_MARK.test(content)) return undefined;
  const reading = readOwnerList(`责任单位:${content}`);
  return reading && reading.units.length >= 2 && reading.units.every((unit) => PLAIN_BODY.test(unit))
    ? reading
    : undefined;
}
