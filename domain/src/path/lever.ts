import type { Label, Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Chance } from './chance.ts';

/**
 * 最省路径: the classes of actual records whose change would move a figure. Every one is a fact to be put right, kept or asked
 * about; none is a way to make a figure look better. A change of address or owner is proposed only where it would be true.
 */
export const LEVERS = {
  owed: {
    label: { zh: '年费已欠、在滞纳期', en: 'Annuity owed, in grace' },
    about: {
      zh: '滞纳期内补缴即保住；过了最后一日，自应缴日起终止。',
      en: 'Paid within the grace the right is kept; after its last day it lapses as from the day it was due.',
    },
  },
  tenYears: {
    label: { zh: '续缴即满十年', en: 'Ten years full if kept' },
    about: {
      zh: '在这一天之前满十年的发明：期间到期的年费缴了，就从满十年次日起计入。',
      en: 'Inventions whose ten years are full by then: with the annuity in between paid they count from the day after.',
    },
  },
  renewal: {
    label: { zh: '商标待续展', en: 'Marks to be renewed' },
    about: {
      zh: '有效期满或将满、尚可续展的商标：续展后继续计入。',
      en: 'Marks whose term is over or will be and that can still be renewed: renewed, they go on counting.',
    },
  },
  address: {
    label: { zh: '企业在本区、权利地址在外', en: 'Holder here, address elsewhere' },
    about: {
      zh: '权利人登记住所在本区，权利上的地址在区外。确系地址已变而未变更的，由权利人办理变更；不属实的不得变更。',
      en: 'The holder’s registered seat is here, the address on the right is not. Where the address did change, the holder may have it changed; otherwise it must not be.',
    },
  },
  fact: {
    label: { zh: '只差一项事实', en: 'One fact away' },
    about: {
      zh: '缺一项事实因而没有计入：有依据的补上，没有依据的维持不计。',
      en: 'Not counted for want of one fact: supplied where there is proof, left as it is where there is none.',
    },
  },
  pending: {
    label: { zh: '在审最久的申请', en: 'Applications pending longest' },
    about: {
      zh: '已公开、授权后即计入的申请，按等待时间排列。只询问进展和困难，授权与否由审查决定。',
      en: 'Published applications that would count if granted, the longest waiting first. One asks how they stand; whether they are granted is for the examiner.',
    },
  },
  loan: {
    label: { zh: '到期可能续贷', en: 'Loans likely to be renewed' },
    about: {
      zh: '质押贷款在这一天之前到期、质押尚未解除的：续贷并重新登记的，登记金额再次计入。是否续贷由企业和银行决定。',
      en: 'Pledged loans due by then and not released: renewed and registered anew, the amount counts again. Whether it is renewed is for firm and bank.',
    },
  },
  leaving: {
    label: { zh: '可能迁出', en: 'May move out' },
    about: {
      zh: '权利地址在本区，权利人登记住所已在区外：地址一变更就不再计入。列出是为了早知道，不是为了阻止如实变更。',
      en: 'The address on the right is here, the holder’s registered seat is not: once the address is changed it no longer counts. Listed to be known in time, not to hinder a true change.',
    },
  },
} as const satisfies Record<string, { readonly label: Label; readonly about: Label }>;

export type LeverId = keyof typeof LEVERS;
export const LEVER_IDS = Object.keys(LEVERS) as readonly LeverId[];

/** One record that can move the figure by the day asked for. */
export interface PathRow {
  readonly lever: LeverId;
  readonly kind: string;
  readonly recordId: string;
  readonly title: string;
  /** Whom to call. */
  readonly holder: string;
  readonly street: string;
  /** What the figure's sum gains by it, in the indicator's own amounts; negative: what it would lose. */
  readonly effect: number;
  /** The register's own figure of the day has it already, and loses it if nothing is done. */
  readonly held: boolean;
  readonly chance: Chance;
  /** Fees in fen, as far as the schedule knows them; null: not known. */
  readonly costFen: number | null;
  /** Last day on which it can be done. */
  readonly by: PlainDate | null;
  readonly why: readonly Message[];
  readonly todo: Message;
}
