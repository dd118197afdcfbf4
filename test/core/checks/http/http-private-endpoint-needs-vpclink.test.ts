import check from '../../../../core/checks/http/http-private-endpoint-needs-vpclink.ts';
import { configuration, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const calling = (uri: string, more: object = {}) => ({
  configuration: configuration({
    routes: known([route('GET', '/rates', { type: 'HTTP_PROXY', uri, ...more })]),
  }),
});
const cause = faulty({ confidence: 'certain', remedies: [] });

const cases: Case[] = [
  ['no host is called', {}, []],
  ...[
    'http://10.0.2.10:8080/rates',
    'http://172.31.0.9/',
    'https://192.168.1.1/',
    'http://100.64.0.1/',
    'http://localhost:3000/',
    'https://rates.internal/',
    'https://internal-rates-123.eu-west-1.elb.amazonaws.com/',
    'https://vpce-0123-abcd.execute-api.eu-west-1.vpce.amazonaws.com/prod',
  ].map((uri): Case => [uri, { facts: calling(uri) }, [cause]]),
  ...[
    'https://rates.example.com/',
    'http://8.8.8.8/',
    'http://172.32.0.9/',
    'http://100.128.0.1/',
    'https://rates-123.elb.eu-west-1.amazonaws.com/',
    'https://internal.example.com/',
    'https://10.example.com/',
  ].map((uri): Case => [uri, { facts: calling(uri) }, [healthy]]),
  [
    'over a VPC link',
    {
      facts: calling('http://10.0.2.10/rates', {
        connectionType: 'VPC_LINK',
        connectionId: 'link-1',
      }),
    },
    [],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
