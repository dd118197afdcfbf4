import check from '../../../../core/checks/vpc-link/vpclink-v1-stage-variable-connection-id.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  configuration,
  gap,
  known,
  linkPath,
  loadBalancerArn,
  route,
  since,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const link = {
  version: 1 as const,
  id: 'link-1',
  name: 'shop',
  targetArns: [loadBalancerArn],
  status: 'AVAILABLE',
};
const served = (connectionId: string, value: string) =>
  configuration({
    routes: known([
      route('GET', '/stock', { type: 'HTTP_PROXY', connectionType: 'VPC_LINK', connectionId }),
    ]),
    stage: { name: 'prod', deploymentId: 'd2', variables: { link: value }, accessLog: null },
    links: known([link]),
  });
const given = (
  value: string,
  found: LinkPath['link'],
  connectionId = '${stageVariables.link}',
) => ({
  configuration: served(connectionId, value),
  'vpc-link': { paths: [linkPath({ connectionId: value, link: found })] },
});
const set = (value: string, at: string) => ({
  at,
  source: 'apigateway.amazonaws.com',
  name: 'UpdateStage',
  by: 'deployer',
  resources: [],
  details: { stageName: 'prod', 'replace /variables/link': value },
});
const changes = known({
  events: [set('typo', since), set('link-1', '2026-01-05T09:00:00.000Z')],
  completeFrom: '2026-01-05T08:00:00.000Z',
  completeUntil: since,
});

const cases: Case[] = [
  ['the link that it names exists', { facts: given('link-1', known(link)) }, [healthy]],
  [
    'no link has that id, and what it was before is not listed',
    { facts: given('typo', known(null)) },
    [faulty({ subject: 'link', confidence: 'certain', remedies: [], data: { wrong: 'typo' } })],
  ],
  [
    'CloudTrail lists what it was before',
    { facts: { ...given('typo', known(null)), changes } },
    [faulty({ remedies: ['set-stage-variable'], data: { variable: 'link', value: 'link-1' } })],
  ],
  [
    'the integration names the link itself',
    { facts: given('typo', known(null), 'typo') },
    [healthy],
  ],
  ['the links could not be read', { facts: given('typo', gap()) }, [unknown]],
];

table(check, cases);
