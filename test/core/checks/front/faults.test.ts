import { expect, test } from '@jest/globals';
import { frontFaults } from '../../../../core/checks/front/faults.ts';
import { phasesOf } from '../../../../core/checks/front/phases.ts';
import type { Front } from '../../../../core/model/front/front.ts';
import type { Probed } from '../../../../core/model/front/probed.ts';
import { gap, known } from '../support/facts.ts';
import { readDomain } from '../support/domains.ts';

const certificate = {
  subject: 'api.example.com',
  issuer: 'Amazon',
  notAfter: '2026-06-01T00:00:00.000Z',
  names: ['api.example.com'],
};
const target = 'd-1.execute-api.eu-west-1.amazonaws.com';
const probed: Probed = {
  dns: { addresses: ['203.0.113.1'], aliases: [target] },
  tcp: { address: '203.0.113.1' },
  tls: { version: 'TLSv1.3', certificate },
  http: { status: 200, headers: {}, body: '' },
};
const read = readDomain();
const ours = known({ ...read, domain: { ...read.domain, target } });
const works: Front = {
  asked: { host: 'api.example.com', port: 443, path: '/shop/orders', method: 'GET' },
  at: '2026-01-05T10:00:00.000Z',
  probed,
  domain: ours,
  target: { addresses: ['203.0.113.1'], aliases: [] },
  chosen: { apiId: 'a1b2c3', stage: 'prod', rest: '/orders' },
  api: known({
    kind: 'REST',
    id: 'a1b2c3',
    name: 'shop',
    endpointType: 'REGIONAL',
    disabled: false,
    stages: ['prod'],
  }),
};
const dead = { tcp: null, tls: null, http: null };
const refused = {
  status: 403,
  headers: { 'x-amzn-errortype': 'ForbiddenException', 'x-cache': 'Error from cloudfront' },
  body: '{"message":"Forbidden"}',
};
const unmapped = { chosen: undefined, api: undefined };

test.each<[string, Partial<Front>, string[], string[]]>([
  ['all is well', {}, [], []],
  [
    'the name does not resolve',
    { probed: { ...dead, dns: { failed: 'ENOTFOUND', because: '' } } },
    ['dns bad', 'tcp unknown', 'tls unknown', 'http unknown'],
    ['custom-domain-dns'],
  ],
  [
    'the name leads to another domain of API Gateway',
    {
      probed: {
        ...probed,
        dns: { addresses: ['203.0.113.9'], aliases: ['d-2.execute-api.eu-west-1.amazonaws.com'] },
      },
    },
    ['dns bad'],
    ['custom-domain-dns'],
  ],
  [
    'the name leads to a proxy',
    { probed: { ...probed, dns: { addresses: ['203.0.113.9'], aliases: ['cdn.example.net'] } } },
    ['dns unknown'],
    [],
  ],
  [
    'an alias record, which only addresses show',
    { probed: { ...probed, dns: { addresses: ['203.0.113.1'], aliases: [] } } },
    [],
    [],
  ],
  [
    'an expired certificate',
    {
      probed: {
        ...probed,
        tls: { failed: 'CERT_HAS_EXPIRED', because: '', certificate },
        http: null,
      },
    },
    ['tls bad', 'http unknown'],
    ['custom-domain-cert-expired'],
  ],
  [
    'a certificate for another name is no expiry',
    {
      probed: {
        ...probed,
        tls: { failed: 'ERR_TLS_CERT_ALTNAME_INVALID', because: '', certificate },
        http: null,
      },
    },
    ['tls bad', 'http unknown'],
    [],
  ],
  [
    'a domain that waits for its owner',
    {
      domain: known({
        ...read,
        domain: { ...read.domain, target, status: 'PENDING_OWNERSHIP_VERIFICATION' },
      }),
    },
    ['domain bad'],
    [],
  ],
  [
    'CloudFront forwards the Host header',
    { domain: known(null), ...unmapped, probed: { ...probed, http: refused } },
    ['domain unknown', 'http bad'],
    ['host-header-forwarded'],
  ],
  [
    'nothing stands in front',
    {
      domain: known(null),
      ...unmapped,
      probed: {
        ...probed,
        http: { ...refused, headers: { 'x-amzn-errortype': 'ForbiddenException' } },
      },
    },
    ['domain unknown', 'http bad'],
    [],
  ],
  [
    'the domain could not be read',
    {
      domain: gap('apigateway:GetDomainName'),
      ...unmapped,
      probed: { ...probed, http: refused },
    },
    ['domain unknown', 'http bad'],
    [],
  ],
  [
    'the mappings could not be read',
    { domain: known({ ...read, mappings: gap('apigateway:GetBasePathMappings') }), ...unmapped },
    ['mapping unknown'],
    [],
  ],
])('%s', (_, more, wrong, causes) => {
  const front = { ...works, ...more };
  const phases = phasesOf(front, undefined);
  expect(
    phases.flatMap(({ phase, state }) => (state === 'ok' ? [] : [`${phase} ${state}`])),
  ).toEqual(wrong);
  expect(frontFaults(front, phases).map(({ cause }) => cause)).toEqual(causes);
});
