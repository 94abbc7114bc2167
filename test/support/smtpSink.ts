import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly messageId: string;
}

export interface SmtpSink {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** What the next messages are answered with instead of being taken: a refusal, or nothing at all before hanging up. */
  answer: 'take' | 'refuse' | 'hang-up';
  /** Called when a message is here and nothing has been answered. */
  arrived?: (() => void) | undefined;
  close(): Promise<void>;
}

/** A mail server that keeps what it is given (RFC 5321, as much of it as a client says), on a free port of this machine. */
export async function smtpSink(): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const sink: SmtpSink = { url: '', received, answer: 'take', close };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, sink);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(sink, { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
}

function converse(socket: Socket, sink: SmtpSink): void {
  let waiting = '';
  let from = '';
  let to: string[] = [];
  let text: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 sink');
  socket.on('data', (data) => {
    waiting += data.toString('utf8');
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (text !== undefined) {
        if (line !== '.') text.push(line.replace(/^\.\./, '.'));
        else {
          if (sink.answer === 'hang-up') return void socket.destroy();
          if (sink.answer === 'refuse') say('554 not wanted');
          else {
            const whole = text.join('\n');
            const messageId = /^Message-ID: <([^>]+)>$/im.exec(whole)?.[1] ?? '';
            sink.received.push({ from, to, text: whole, messageId });
            sink.arrived?.();
            say('250 taken');
          }
          text = undefined;
        }
        continue;
      }
      const command = line.toUpperCase();
      if (command.startsWith('MAIL FROM:')) [from, to] = [line.slice(10), []];
      else if (command.startsWith('RCPT TO:')) to.push(line.slice(8));
      else if (command === 'DATA') {
        text = [];
        say('354 go on');
        continue;
      } else if (command === 'QUIT') return void socket.end('221 bye\r\n');
      say('250 ok');
    }
  });
}

/** The plain text of a mail as a person reads it: base64 or quoted-printable undone. */
export function readable({ text }: ReceivedMail): string {
  const [head = '', ...rest] = text.split('\n\n');
  const body = rest.join('\n\n');
  if (/^Content-Transfer-Encoding: base64$/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^Content-Transfer-Encoding: quoted-printable$/im.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
