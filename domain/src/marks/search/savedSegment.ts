import type { Segment } from './segment.ts';

/**
 * A segment as a short description and the bytes of its arrays one after the other, each from a multiple of eight on. The description names
 * kind, length and place of every array, so that reading is one read of the file and no copying.
 */
const KINDS = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Values = InstanceType<(typeof KINDS)[Kind]>;

/** Changes when tables or layout change: an index of another edition has to be built again. */
export const INDEX_EDITION = 3;

export interface SavedSegment {
  readonly description: string;
  readonly arrays: readonly Values[];
}

const isValues = (value: unknown): value is Values => ArrayBuffer.isView(value);

export function saveSegment(segment: Segment): SavedSegment {
  const arrays: Values[] = [];
  let at = 0;
  const tree = JSON.stringify(segment, function (this: Record<string, unknown>, key: string) {
    const value = this[key];
    if (!isValues(value)) return value;
    arrays.push(value);
    const placed = { kind: value.constructor.name, length: value.length, at };
    at += Math.ceil(value.byteLength / 8) * 8;
    return placed;
  });
  return {
    description: JSON.stringify({ edition: INDEX_EDITION, bytes: at, segment: JSON.parse(tree) }),
    arrays,
  };
}

/** The description's edition and size, or undefined where it is none of ours. */
export function describedSegment(description: string): { edition: number; bytes: number } | undefined {
  try {
    const { edition, bytes } = JSON.parse(description) as { edition?: unknown; bytes?: unknown };
    return typeof edition === 'number' && typeof bytes === 'number' ? { edition, bytes } : undefined;
  } catch {
    return undefined;
  }
}

export function loadSegment(
  description: string,
  buffer: ArrayBuffer | SharedArrayBuffer,
  from: number,
): Segment {
  const { segment } = JSON.parse(description, (_, value) => {
    const { kind, length, at } = (value ?? {}) as { kind?: Kind; length?: number; at?: number };
    return kind !== undefined && length !== undefined && at !== undefined
      ? new KINDS[kind](buffer as ArrayBuffer, from + at, length)
      : value;
  }) as { segment: Segment };
  return segment;
}
