import check from '../../../../core/checks/vpc-link/vpclink-v2-tls-server-name.ts';
import { gap, known } from '../support/facts.ts';
import { linkPathV2, listener, listenerArn, over } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

/** A listener, and what the integration and the certificate say of its name. */
const way = (protocol: string, host: string, names?: string[]) =>
  linkPathV2({
    listeners: known([listener({ protocol })]),
    routes: [{ httpMethod: 'GET', path: '/stock', scheme: 'https', host, port: 80 }],
    ...(names && { certificateNames: known(names) }),
  });
const set = (ServerNameToVerify: string) => ({
  action: 'UpdateIntegration',
  input: { TlsConfig: { ServerNameToVerify } },
});

const cases: Case[] = [
  ['plain HTTP at both ends', { facts: over(way('HTTP', '')) }, [healthy]],
  [
    'the name is in the certificate',
    { facts: over(way('HTTPS', 'a.example', ['a.example'])) },
    [healthy],
  ],
  ['a wildcard is', { facts: over(way('HTTPS', 'a.b.example', ['*.b.example'])) }, [healthy]],
  [
    'a wildcard for one label less',
    { facts: over(way('HTTPS', 'a.b.example', ['*.example'])) },
    [
      faulty({
        advised: [{ action: 'DescribeListenerCertificates' }, set('NAME_IN_THE_CERTIFICATE')],
      }),
    ],
  ],
  [
    'another name',
    { facts: over(way('HTTPS', 'b.example', ['a.example'])) },
    [faulty({ subject: listenerArn, confidence: 'likely', advised: [set('a.example')] })],
  ],
  [
    'no name for a listener with TLS',
    { facts: over(way('HTTPS', '')) },
    [faulty({ confidence: 'certain', remedies: [] })],
  ],
  [
    'a name for a listener without TLS',
    { facts: over(way('HTTP', 'a.example')) },
    [faulty({ confidence: 'certain' })],
  ],
  ['a listener for TCP passes on what comes', { facts: over(way('TCP', 'a.example')) }, [healthy]],
  [
    'the certificate could not be read',
    { facts: over({ ...way('HTTPS', 'a.example'), certificateNames: gap() }) },
    [unknown],
  ],
  ['listeners could not be read', { facts: over(linkPathV2({ listeners: gap() })) }, [unknown]],
];

table(check, cases);
