import { expect, test } from 'vitest';
import { clientAddress, isHttps } from './proxy.ts';

const request = (headers: Record<string, string>) => new Request('http://sophora.test/', { headers });

test('a proxy on this machine tells the address, by the entry it wrote itself', () => {
  const forwarded = request({ 'x-forwarded-for': '6.6.6.6, 10.1.2.3' });
  for (const peer of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(clientAddress(forwarded, peer)).toBe('10.1.2.3');
});

test('nobody else can pretend to be another address', () => {
  expect(clientAddress(request({ 'x-forwarded-for': '6.6.6.6' }), '10.1.2.3')).toBe('10.1.2.3');
  expect(clientAddress(request({}), '127.0.0.1')).toBe('127.0.0.1');
  expect(clientAddress(request({ 'x-forwarded-for': '' }), '127.0.0.1')).toBe('127.0.0.1');
});

test('https is seen at the end of the line, through a proxy, and in the address people use', () => {
  const here = 'http://127.0.0.1:8104';
  expect(isHttps(request({}), here)).toBe(false);
  expect(isHttps(request({ 'x-forwarded-proto': 'https' }), here)).toBe(true);
  expect(isHttps(new Request('https://sophora.test/'), here)).toBe(true);
  expect(isHttps(request({}), 'https://ip.example.gov.cn')).toBe(true);
});
