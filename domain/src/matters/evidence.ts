import type { Label } from '../basics/message.ts';

/**
 * 佐证: what is named in a log. A line of text, or a file that was handed in, named by the SHA-256 of its bytes, so that the
 * log says exactly which bytes were shown and no later upload can take their place.
 */
export interface Evidence {
  readonly name: string;
  readonly sha256: string | null;
}

export const EVIDENCE_TYPES = {
  document: { zh: '文件、纪要', en: 'Document' },
  photo: { zh: '照片', en: 'Photograph' },
  contract: { zh: '合同、协议', en: 'Contract' },
  list: { zh: '名单、台账', en: 'List' },
  screenshot: { zh: '截图', en: 'Screenshot' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

const FILE = /^sha256:([0-9a-f]{64}) (.+)$/s;

export function evidenceOf(text: string): Evidence {
  const [, sha256, name] = FILE.exec(text) ?? [];
  return sha256 === undefined ? { name: text, sha256: null } : { name: name!, sha256 };
}

export function fileEvidence(file: { readonly sha256: string; readonly fileName: string }): string {
  return `sha256:${file.sha256} ${file.fileName.slice(0, 300)}`;
}

/** Formats that are taken as evidence, by the first bytes of the file; a program or a web page is not evidence. */
const FORMATS: readonly (readonly [format: string, magic: string])[] = [
  ['pdf', '25504446'],
  ['jpg', 'ffd8ff'],
  ['png', '89504e470d0a1a0a'],
  ['gif', '47494638'],
  ['tif', '49492a00'],
  ['tif', '4d4d002a'],
  ['bmp', '424d'],
  // .docx, .xlsx, .pptx, .ofd and archives are all zip files.
  ['zip', '504b0304'],
  ['office', 'd0cf11e0a1b11ae1'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
];

/** What a file is by its first bytes, as hexadecimal digits; `mp4` and `heic` carry their mark at the fifth byte. */
export function evidenceFormat(hex: string): string | undefined {
  if (hex.startsWith('66747970', 8)) return hex.startsWith('68656963', 16) ? 'heic' : 'mp4';
  if (hex.startsWith('52494646') && hex.startsWith('57454250', 16)) return 'webp';
  return FORMATS.find(([, magic]) => hex.startsWith(magic))?.[0];
}
