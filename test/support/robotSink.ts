import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RobotSink {
  readonly url: string;
  readonly host: string;
  readonly received: { readonly path: string; readonly body: Record<string, unknown> }[];
  answer: 'take' | 'refuse' | 'hang-up';
  /** Called when a message is here and nothing has been answered. */
  arrived?: (() => void) | undefined;
  close(): Promise<void>;
}

/** A group robot that keeps what it is told and answers as WeCom and DingTalk do. */
export async function robotSink(): Promise<RobotSink> {
  const received: RobotSink['received'] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (sink.answer === 'hang-up') return void request.socket.destroy();
    if (sink.answer === 'take') received.push({ path: request.url ?? '', body: JSON.parse(body) });
    sink.arrived?.();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        sink.answer === 'take' ? { errcode: 0, errmsg: 'ok' } : { errcode: 45009, errmsg: 'too often' },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sink: RobotSink = {
    url: `http://127.0.0.1:${port}/robot?key=1`,
    host: `127.0.0.1:${port}`,
    received,
    answer: 'take',
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return sink;
}
