import type { Message } from './message.ts';

/** The message did not go out, and that is certain: it may be tried again. Anything else thrown leaves it uncertain. */
export class NotSent extends Error {}

/** How a message leaves the house. */
export interface Carriers {
  /** Undefined: no mail server is set up. */
  readonly mail: ((message: Message) => Promise<void>) | undefined;
  readonly robot: (message: Message) => Promise<void>;
  /** Whether a robot's address may be written to at all. */
  mayPost(address: URL): boolean;
}
