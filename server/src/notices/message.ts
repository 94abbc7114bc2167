/** One message that waits in the outbox, with where it goes. */
export interface Message {
  readonly district: string;
  readonly id: string;
  readonly kind: 'mail' | 'wecom' | 'dingtalk';
  readonly address: string;
  readonly secret: string;
  readonly subject: string;
  readonly lines: readonly string[];
}
