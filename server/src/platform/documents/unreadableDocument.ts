import { type RefusalCode, refusalText } from '@sophora/domain/basics/refusals';
import { Problem } from '../problem.ts';

type Params = Readonly<Record<string, string | number>>;

/** Why a document cannot be read: a sentence at the terminal, a refusal in the browser. */
export class UnreadableDocument extends Problem {
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}) {
    super({ zh: refusalText(code, params, 'zh'), en: refusalText(code, params, 'en') });
    this.name = 'UnreadableDocument';
    this.code = code;
    this.params = params;
  }
}
