import { formatApplicationNumber } from '../patents/applicationNumber.ts';

/**
 * 缴费清单: what is to be paid, one annuity a row. The layout of the official 网上缴费 template is not published in a form that
 * could be cited, so the columns are ours: what every payment page asks for (number, kind of fee, amount), and two empty ones.
 * Filled with the day and the amount of payment the same table imports as 专利年费, which is how receipts come back.
 */
export const PAYMENT_COLUMNS = [
  { header: '申请号', type: 'text' },
  { header: '发明创造名称', type: 'text' },
  { header: '专利权人', type: 'text' },
  { header: '费用种类', type: 'text' },
  { header: '年度', type: 'integer' },
  { header: '应缴日', type: 'date' },
  { header: '最迟缴费日', type: 'date' },
  { header: '现在应缴合计', type: 'fen' },
  { header: '缴费日期', type: 'date' },
  { header: '缴费金额', type: 'fen' },
] as const;

export interface PaymentRight {
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly type: string;
  readonly year: number;
  readonly due: string;
  readonly lastDay: string;
  readonly nowFen: number;
}

const TYPES: Readonly<Record<string, string>> = {
  invention: '发明专利',
  utilityModel: '实用新型专利',
  design: '外观设计专利',
};

export function paymentRow(right: PaymentRight): (string | number | null)[] {
  const { number, title, holder, type, year, due, lastDay, nowFen } = right;
  const fee = `${TYPES[type] ?? '专利'}第${year}年年费`;
  return [formatApplicationNumber(number), title, holder, fee, year, due, lastDay, nowFen, null, null];
}
