import { createHmac } from 'node:crypto';
import { NotSent } from './carriers.ts';
import { wordsOf } from './mail.ts';
import type { Message } from './message.ts';

/** Hosts of the two robots. Any other address would let a signed-in person make this server call into its own network. */
const ROBOT_HOSTS: readonly string[] = ['qyapi.weixin.qq.com', 'oapi.dingtalk.com'];

/** Addresses a robot may have: those of WeCom and DingTalk over https, and hosts that the operator has named. */
export function robotAddresses(named: readonly string[]): (address: URL) => boolean {
  return (address) =>
    named.includes(address.host) || (address.protocol === 'https:' && ROBOT_HOSTS.includes(address.host));
}

/** 企业微信、钉钉群机器人: a markdown message; DingTalk also wants it signed where the robot has a secret (加签). */
export function robotCarrier(now: () => Date): (message: Message) => Promise<void> {
  return async (message) => {
    let response: Response;
    try {
      response = await fetch(signedAddress(message, now()), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(robotBody(message)),
        redirect: 'error',
        signal: AbortSignal.timeout(15_000),
      });
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code !== undefined && NEVER_ARRIVED.has(code)) throw new NotSent(code, { cause: error });
      throw error;
    }
    if (!response.ok) throw new NotSent(`HTTP ${response.status}`);
    const answer = (await response.json().catch(() => undefined)) as
      | { errcode?: number; errmsg?: string }
      | undefined;
    if (answer?.errcode !== 0) throw new NotSent(wordsOf(answer?.errmsg ?? 'no errcode'));
  };
}

const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** WeCom takes 4,096 octets of text. */
const WECOM_OCTETS = 4096;

function robotBody({ kind, subject, lines }: Message): unknown {
  const text = `**${subject}**\n${lines.map((line) => `> ${line}`).join('\n')}`;
  return kind === 'wecom'
    ? { msgtype: 'markdown', markdown: { content: shortened(text, WECOM_OCTETS) } }
    : { msgtype: 'markdown', markdown: { title: subject, text: text.replaceAll('\n', '\n\n') } };
}

function shortened(text: string, octets: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= octets) return text;
  // Cut inside a character, the rest of it decodes to a replacement mark.
  return `${bytes
    .subarray(0, octets - 8)
    .toString('utf8')
    .replace(/\ufffd+$/, '')}…`;
}

function signedAddress({ kind, address, secret }: Message, now: Date): string {
  if (kind !== 'dingtalk' || secret === '') return address;
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', sign);
  return url.href;
}
