import { type FileProblemCode, fileProblemSentence } from '@sophora/domain/ledger/fileProblems';

/** The file cannot be read as a table. Code and parameters are those of `domain/src/ledger/fileProblems.ts`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: FileProblemCode;
  readonly params: Record<string, string | number>;

  constructor(code: FileProblemCode, params: Record<string, string | number> = {}) {
    super(fileProblemSentence(code, params, 'en'));
    this.code = code;
    this.params = params;
  }
}
