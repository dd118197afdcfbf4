import check from '../../../../core/checks/vpc-link/vpclink-v2-rest-integration-target-missing.ts';
import { configuration, gap, justDeployed, known, route } from '../support/facts.ts';
import { balancerArn, linkPathV2, over } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const rest = (more: Parameters<typeof linkPathV2>[0], settings = configuration()) => ({
  configuration: {
    ...settings,
    routes: known([route('GET', '/stock', { connectionType: 'VPC_LINK', connectionId: 'link-2' })]),
  },
  'vpc-link': { paths: [], targets: [linkPathV2(more)] },
});

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
    'since a deployment',
    { facts: rest({ target: '' }, justDeployed()) },
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
  ['the link is gone', { facts: rest({ target: '', link: known(null) }) }, [healthy]],
  ['links could not be read', { facts: rest({ target: '', link: gap() }) }, [unknown]],
  ['an HTTP API', { facts: over(linkPathV2({ target: '' })) }, []],
];

table(check, cases);
