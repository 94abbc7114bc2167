import { cellLine, isBlankMarker } from '../cellText.ts';
import { dateField, fenField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/** 放款明细: money paid out on pledged rights, by the bank's loan note (借据). Never mixed with what was registered. */
export const loans: Kind = {
  id: 'loans',
  label: { zh: '质押放款', en: 'Loans paid out' },
  unit: { zh: '笔', en: 'loans' },
  fields: [
    textField('noteNumber', '借据号', 'Loan note', ['借据编号', '放款编号', '贷款编号', '借款借据号'], {
      required: true,
      normalise: numberText,
    }),
    dateField('paid', '放款日期', 'Paid out on', ['放款日', '发放日期', '贷款发放日', '起息日']),
    fenField('amount', '放款金额', 'Amount paid out', ['贷款金额', '发放金额', '放款金额（万元）', '金额']),
    textField('rate', '利率', 'Rate', ['年利率', '执行利率', '贷款利率']),
    dateField('due', '到期日期', 'Due on', ['到期日', '贷款到期日'], { recognise: () => 0 }),
    dateField('repaid', '结清日期', 'Repaid on', ['结清日', '还清日期'], { recognise: () => 0 }),
    textField('pledge', '质押登记号', 'Pledge registration', ['登记号', '质押登记编号', '对应登记号'], {
      normalise: numberText,
    }),
    textField('borrower', '借款企业', 'Borrower', ['借款人', '借款单位', '企业名称', '客户名称']),
    textField('bank', '放款银行', 'Bank', ['银行', '贷款银行', '经办银行', '机构名称']),
    textField('address', '借款人地址', 'Address of the borrower', ['地址', '企业地址'], { personal: true }),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.noteNumber === 'string'
      ? [{ scheme: 'loanNote', value: `${facts.bank ?? ''}|${facts.noteNumber}` }]
      : [],
  declarations: [wholeFileOf('借款企业')],
  title: (facts) => [facts.noteNumber, facts.borrower].filter((part) => typeof part === 'string').join(' '),
  parties: (facts) =>
    typeof facts.borrower === 'string' && !isBlankMarker(cellLine(facts.borrower)) ? [facts.borrower] : [],
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['noteNumber', 'paid', 'amount', 'borrower', 'bank', 'pledge', 'repaid'],
    filters: ['bank'],
    sorts: ['noteNumber', 'paid', 'amount'],
    search: ['noteNumber', 'borrower', 'bank', 'pledge'],
  },
};
