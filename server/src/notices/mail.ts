import { createTransport } from 'nodemailer';
import { NotSent } from './carriers.ts';
import type { Message } from './message.ts';

/** What goes wrong before the mail server has been given the text. A line that is cut says nothing of when. */
const BEFORE_TAKEN = new Set(['EDNS', 'EAUTH', 'EENVELOPE', 'ETLS']);
const NEVER_REACHED = new Set(['connect', 'getaddrinfo']);

/**
 * E-mail over SMTP (`smtp://user:password@host:port`, `smtps://…`). The Message-ID follows from the outbox, so that a message
 * sent twice by hand is one in the receiver's eyes.
 */
export function mailCarrier(url: string, from: string): (message: Message) => Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return async ({ id, address, subject, lines }) => {
    try {
      await transport.sendMail({
        from,
        to: address,
        subject,
        text: `${lines.join('\n')}\n`,
        messageId: `<${id}@sophora>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const {
        code = '',
        syscall = '',
        responseCode,
      } = error as {
        code?: string;
        syscall?: string;
        responseCode?: number;
      };
      // An answer that says no is a no wherever it comes.
      if (responseCode !== undefined || BEFORE_TAKEN.has(code) || NEVER_REACHED.has(syscall))
        throw new NotSent(wordsOf(error), { cause: error });
      throw error;
    }
  };
}

export function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
