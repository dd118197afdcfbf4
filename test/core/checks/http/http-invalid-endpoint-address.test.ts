import check from '../../../../core/checks/http/http-invalid-endpoint-address.ts';
import { configuration, gap, justDeployed, known, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const calling = (uri: string, variables: Record<string, string> = {}) => ({
  configuration: configuration({
    routes: known([route('GET', '/rates', { type: 'HTTP_PROXY', uri })]),
    stage: { name: 'prod', deploymentId: 'd2', variables, accessLog: null },
  }),
});
const set = (value: string, at: string) => ({
  at,
  source: 'apigateway.amazonaws.com',
  name: 'UpdateStage',
  by: 'deployer',
  resources: [],
  details: { stageName: 'prod', 'replace /variables/host': value },
});
const changes = (...values: string[]) =>
  known({
    events: values.map((value) => set(value, since)),
    completeFrom: '2026-01-05T08:00:00.000Z',
    completeUntil: since,
  });
const twice = calling('https://${stageVariables.host}/v1', { host: 'https://rates.example.com' });

const cases: Case[] = [
  ['no host is called', {}, []],
  ['a valid address', { facts: calling('https://rates.example.com/v1') }, [healthy]],
  ['a public address', { facts: calling('http://8.8.8.8/') }, [healthy]],
  ['a private address is another cause', { facts: calling('http://localhost/') }, [healthy]],
  [
    'a variable that is not set is another cause',
    { facts: calling('https://${stageVariables.host}/') },
    [healthy],
  ],
  ['a parameter stands for the host', { facts: calling('https://{host}/v1') }, [healthy]],
  ['a parameter in the path', { facts: calling('https://rates.example.com/{id}') }, [healthy]],
  ['a name without a domain', { facts: calling('https://rates/v1') }, [faulty()]],
  ['no scheme', { facts: calling('rates.example.com/v1') }, [faulty()]],
  ['a space', { facts: calling('https://rates example.com/v1') }, [faulty()]],
  [
    'the scheme stands twice',
    { facts: twice },
    [
      faulty({
        subject: 'GET /rates',
        confidence: 'certain',
        remedies: [],
        data: { variable: 'host', uri: 'https://https://rates.example.com/v1' },
      }),
    ],
  ],
  [
    'CloudTrail lists the value before',
    { facts: { ...twice, changes: changes('https://rates.example.com', 'rates.example.com') } },
    [faulty({ remedies: ['set-stage-variable'], data: { value: 'rates.example.com' } })],
  ],
  [
    'a deployment just before the variable was set',
    {
      facts: {
        configuration: { ...twice.configuration, deployments: justDeployed().deployments },
        changes: changes('https://rates.example.com', 'rates.example.com'),
      },
      signals: { usual: 0 },
    },
    [faulty({ remedies: ['set-stage-variable'] })],
  ],
  [
    'the value before was wrong, too',
    { facts: { ...twice, changes: changes('https://rates.example.com', 'http://rates') } },
    [faulty({ remedies: [] })],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
