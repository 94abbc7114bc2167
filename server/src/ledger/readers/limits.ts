/** What a file may cost to read. Generous for real lists, far below what hurts the machine. */
const MB = 1024 * 1024;

export const LIMITS = {
  /** One worksheet unpacked: a full sheet of 1,048,576 rows × 20 columns is about 1.5 GB of XML. */
  sheetBytes: 3072 * MB,
  /** Shared strings stay in memory while a workbook is read. */
  sharedStringsBytes: 256 * MB,
  /** Workbook, styles and relations. */
  partBytes: 64 * MB,
  /** Packed size of the tail directory and the number of parts in it. */
  directoryBytes: 16 * MB,
  parts: 10_000,
  /** Above `ratioFrom` unpacked bytes an entry must not be more than `ratio` times its packed size. */
  ratio: 300,
  ratioFrom: 32 * MB,
  columns: 2_000,
  mergedRanges: 200_000,
  /** Legacy .xls is read at once, in a child process. */
  xlsBytes: 128 * MB,
  xlsHeapMb: 1_024,
  /** Time for it: a start, and so much per megabyte. */
  xlsSeconds: 15,
  xlsSecondsPerMb: 2,
  /** HTML and XML tables that call themselves .xls. */
  markupBytes: 512 * MB,
  /** A quoted CSV field longer than this was opened by a stray quote. */
  quotedField: 1_000_000,
} as const;

export const toMb = (bytes: number): number => Math.max(1, Math.round(bytes / MB));
