/** What the records of a legacy workbook stream (BIFF, [MS-XLS]) say before anything is interpreted. */
export interface BiffFacts {
  readonly encrypted: boolean;
  readonly externalLink: boolean;
  readonly dde: boolean;
  readonly formulas: number;
}

const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const SUP_BOOK = 0x01ae;
/** SupBook of the workbook itself and of add-in functions. */
const SELF = 0x0401;
const ADD_IN = 0x3a01;

export function biffFacts(stream: Buffer): BiffFacts {
  let encrypted = false;
  let externalLink = false;
  let dde = false;
  let formulas = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const body = stream.subarray(at + 4, at + 4 + length);
    if (type === FILE_PASS) encrypted = true;
    else if (type === FORMULA) formulas++;
    else if (type === SUP_BOOK && body.length >= 4) {
      const kind = body.readUInt16LE(2);
      if (kind !== SELF && kind !== ADD_IN) {
        // Character 3 parts service and topic of a DDE or OLE link; other workbooks have none.
        if (body.includes(Buffer.from([3]), 5)) dde = true;
        else externalLink = true;
      }
    }
    at += 4 + length;
  }
  return { encrypted, externalLink, dde, formulas };
}
