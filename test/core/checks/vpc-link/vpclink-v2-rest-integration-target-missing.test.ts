import check from '../../../../core/checks/vpc-link/vpclink-v2-rest-integration-target-missing.ts';
import {
  configuration,
  gap,
  justDeployed,
  known,
  loadBalancerArn,
  redirected,
  route,
  since,
} from '../support/facts.ts';
import { balancerArn, linkPathV2, over } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const rest = (more: Parameters<typeof linkPathV2>[0], settings = configuration()) => ({
  configuration: {
    ...settings,
    routes: known([route('GET', '/stock', { connectionType: 'VPC_LINK', connectionId: 'link-2' })]),
  },
  'vpc-link': { paths: [], targets: [linkPathV2(more)] },
});

/** A stage variable that was set to the link of version 2 when the symptom began. */
function byVariable(before: string) {
  const stage = {
    name: 'prod',
    deploymentId: 'd2',
    variables: { link: 'link-2' },
    accessLog: null,
  };
  const named = route('GET', '/stock', {
    connectionType: 'VPC_LINK',
    connectionId: '${stageVariables.link}',
  });
  const link = { version: 1 as const, id: 'link-1', name: 'shop', status: 'AVAILABLE' };
  const set = (value: string, at: string) => ({
    at,
    source: 'apigateway.amazonaws.com',
    name: 'UpdateStage',
    by: 'deployer',
    resources: [],
    details: { stageName: 'prod', 'replace /variables/link': value },
  });
  return {
    configuration: configuration({
      stage,
      routes: known([named]),
      links: known([{ ...link, targetArns: [loadBalancerArn] }]),
    }),
    'vpc-link': { paths: [], targets: [linkPathV2({ target: '' })] },
    changes: known({
      events: [set('link-2', since), set(before, '2026-01-05T09:00:00.000Z')],
      completeFrom: '2026-01-05T08:00:00.000Z',
      completeUntil: since,
    }),
  };
}

const cases: Case[] = [
  ['names its load balancer', { facts: rest({ target: balancerArn }) }, [healthy]],
  [
    'names none',
    { facts: rest({ target: '' }) },
    [
      faulty({
        subject: 'link-2',
        confidence: 'certain',
        remedies: [],
        advised: [
          {
            action: 'UpdateIntegration',
            input: { resourceId: 'r1', patchOperations: [{ path: '/integrationTarget' }] },
          },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'a deployment came shortly before, and changed nothing that is listed',
    { facts: rest({ target: '' }, justDeployed()) },
    [faulty({ remedies: [] })],
  ],
  [
    'a deployment shipped another link of the method',
    {
      facts: {
        ...rest({ target: '' }, justDeployed()),
        changes: redirected('replace /connectionId'),
      },
    },
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
  [
    'a stage variable held a link of version 1 before',
    { facts: byVariable('link-1') },
    [faulty({ remedies: ['set-stage-variable'], data: { variable: 'link', value: 'link-1' } })],
  ],
  [
    'a stage variable held a link that is gone by now',
    { facts: byVariable('link-0') },
    [faulty({ remedies: [], data: { variable: 'link' } })],
  ],
  ['the link is gone', { facts: rest({ target: '', link: known(null) }) }, [healthy]],
  ['links could not be read', { facts: rest({ target: '', link: gap() }) }, [unknown]],
  ['an HTTP API', { facts: over(linkPathV2({ target: '' })) }, []],
];

table(check, cases);
