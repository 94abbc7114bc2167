/**
 * Many token sequences in little memory: codes packed in segments of shared memory, so that worker threads read them
 * without a copy. A document is its index, in the order of adding.
 */
export const SEGMENT_DOCUMENTS = 65_536;

export interface CorpusParts {
  readonly segments: readonly Uint16Array[];
  /** Where each document begins within its segment; the next entry of the same segment is its end. */
  readonly starts: readonly Uint32Array[];
  readonly size: number;
}

/** One document's codes: `codes[from] … codes[to − 1]`. */
export interface Slice {
  readonly codes: Uint16Array;
  readonly from: number;
  readonly to: number;
}

export class CorpusBuilder {
  private readonly segments: Uint16Array[] = [];
  private readonly starts: Uint32Array[] = [];
  private codes = new Uint16Array(1 << 16);
  private bounds: number[] = [0];
  private length = 0;
  private count = 0;

  add(codes: Uint16Array, length: number): number {
    if (this.length + length > this.codes.length) {
      const larger = new Uint16Array(Math.max(this.codes.length * 2, this.length + length));
      larger.set(this.codes.subarray(0, this.length));
      this.codes = larger;
    }
    this.codes.set(codes.subarray(0, length), this.length);
    this.length += length;
    this.bounds.push(this.length);
    const document = this.count++;
    if (this.bounds.length > SEGMENT_DOCUMENTS) this.close();
    return document;
  }

  finish(): CorpusParts {
    if (this.bounds.length > 1) this.close();
    this.codes = new Uint16Array(0);
    return { segments: this.segments, starts: this.starts, size: this.count };
  }

  private close(): void {
    const codes = new Uint16Array(new SharedArrayBuffer(this.length * 2));
    codes.set(this.codes.subarray(0, this.length));
    const starts = new Uint32Array(new SharedArrayBuffer(this.bounds.length * 4));
    starts.set(this.bounds);
    this.segments.push(codes);
    this.starts.push(starts);
    this.bounds = [0];
    this.length = 0;
  }
}

export function sliceOf({ segments, starts }: CorpusParts, document: number): Slice {
  const segment = document >>> 16;
  const within = document & (SEGMENT_DOCUMENTS - 1);
  const bounds = starts[segment]!;
  return { codes: segments[segment]!, from: bounds[within]!, to: bounds[within + 1]! };
}
