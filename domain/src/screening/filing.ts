import type { PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';

/** What screening knows of one application. A field the file does not give is undefined or an empty list, never guessed. */
export interface Filing {
  /** Application number as in the register (digits), else the publication number: what the lead lists. */
  readonly number: string;
  readonly title: string;
  readonly type: RightType | undefined;
  readonly filed: PlainDate | undefined;
  readonly published: PlainDate | undefined;
  readonly applicants: readonly string[];
  readonly inventors: readonly string[];
  readonly agency: string | undefined;
  readonly address: string | undefined;
  readonly ipc: readonly string[];
  readonly priority: string | undefined;
  readonly family: readonly string[];
  readonly publications: readonly string[];
  /** An earlier publication or filing given for comparison; it is never in the list that is screened. */
  readonly prior: boolean;
}
