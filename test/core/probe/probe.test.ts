import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { networkProbe } from '../../../core/probe/index.ts';
import type { Asked } from '../../../core/model/front/asked.ts';
import { authority, selfSigned } from './certificates.ts';
import { closed, secure, silent, stopAll, unencrypted } from './servers.ts';

const host = 'api.example.com';
const limits = { dns: 500, connect: 500, handshake: 500, answer: 500, body: 40 };
let root: Awaited<ReturnType<typeof authority>>;

beforeAll(async () => {
  root = await authority();
});
afterAll(stopAll);

/** Every name is this machine, but for those that do not exist or whose server never answers. */
const names = {
  addresses: async (name: string) => {
    if (name === 'gone.example.com')
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    if (name === 'slow.example.com') await new Promise(() => {});
    return ['127.0.0.1'];
  },
  alias: async (name: string) => (name === host ? 'd-1.execute-api.test.' : undefined),
};

const sent = (port: number, more: Partial<Asked> = {}) =>
  networkProbe({ names, limits, trusted: [root.pem] }).send({
    host,
    port,
    path: '/orders/42',
    method: 'GET',
    ...more,
  });

const answering =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const trusted = (days = 10) => root.sign(host, days);

describe('what goes wrong before an answer', () => {
  test.each([
    ['an unknown name', { host: 'gone.example.com' }, { dns: { failed: 'ENOTFOUND' }, tcp: null }],
    [
      'a name server that is silent',
      { host: 'slow.example.com' },
      { dns: { failed: 'TIMEOUT' }, tcp: null },
    ],
  ])('%s', async (_, more, expected) => {
    expect(await sent(443, more)).toMatchObject({ ...expected, tls: null, http: null });
  });

  test.each([
    ['nothing listens', closed, { tcp: { failed: 'ECONNREFUSED' }, tls: null }],
    ['a silent port', silent, { tls: { failed: 'TIMEOUT' } }],
    ['HTTP where TLS is expected', unencrypted, { tls: { failed: 'PLAIN_HTTP' } }],
  ])('%s', async (_, serve, expected) => {
    expect(await sent(await serve())).toMatchObject({ ...expected, http: null });
  });

  test.each([
    ['expired', () => root.sign(host, -1), 'CERT_HAS_EXPIRED', [host]],
    [
      'for another name',
      () => root.sign('shop.example.com', 10),
      'ERR_TLS_CERT_ALTNAME_INVALID',
      ['shop.example.com'],
    ],
    ['self-signed', () => selfSigned(host), 'DEPTH_ZERO_SELF_SIGNED_CERT', [host]],
    [
      'of an authority that nobody knows',
      async () => (await authority('Another root')).sign(host, 10),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      [host],
    ],
  ])('a certificate that is %s', async (_, made, failed, shown) => {
    const port = await secure(await made(), answering(200));
    expect(await sent(port)).toMatchObject({
      tls: { failed, certificate: { names: shown } },
      http: null,
    });
  });
});

describe('answers', () => {
  test.each([
    [200, 'ok', {}, 'ok'],
    [403, '{"message":"Forbidden"}', { 'x-amzn-errortype': 'ForbiddenException' }, undefined],
    [404, '{"message":"Not Found"}', {}, undefined],
    [301, '', { location: 'https://elsewhere.example.com/' }, undefined],
  ])('%i', async (status, body, headers, expected) => {
    const port = await secure(await trusted(), answering(status, body, headers));
    const { dns, tls, http } = await sent(port);
    expect(http).toEqual({ status, headers, body: expected ?? body });
    expect(dns).toEqual({ addresses: ['127.0.0.1'], aliases: ['d-1.execute-api.test'] });
    expect(tls).toMatchObject({ version: 'TLSv1.3', certificate: { issuer: 'Test root' } });
  });

  test('of a long body the beginning is read', async () => {
    const port = await secure(await trusted(), answering(200, 'x'.repeat(100_000)));
    expect((await sent(port)).http).toMatchObject({ body: 'x'.repeat(limits.body) });
  });

  test('HEAD has no body, and the method, the path and the host are those that were asked for', async () => {
    const seen: unknown[] = [];
    const port = await secure(await trusted(), ({ method, url, headers }, response) => {
      seen.push(method, url, headers.host);
      response.end('never shown');
    });
    expect((await sent(port, { method: 'HEAD' })).http).toMatchObject({ status: 200, body: '' });
    expect(seen).toEqual(['HEAD', '/orders/42', `${host}:${port}`]);
  });

  test.each<[string, RequestListener, string]>([
    ['nothing in time', () => {}, 'TIMEOUT'],
    ['a connection that ends', ({ socket }) => void socket.destroy(), 'ECONNRESET'],
    [
      'something that is not HTTP',
      ({ socket }) => void socket.end('SSH-2.0\r\n\r\n'),
      'HPE_INVALID_CONSTANT',
    ],
  ])('%s', async (_, answer, failed) => {
    const port = await secure(await trusted(), answer);
    expect((await sent(port)).http).toMatchObject({ failed });
  });

  test('an answer whose body never ends in time', async () => {
    const port = await secure(await trusted(), (_, response) => void response.write('beginning'));
    expect((await sent(port)).http).toMatchObject({ failed: 'TIMEOUT' });
  });
});
