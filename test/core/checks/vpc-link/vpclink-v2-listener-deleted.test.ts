import check from '../../../../core/checks/vpc-link/vpclink-v2-listener-deleted.ts';
import { gap, justDeployed, known, redirected, route, targetGroup } from '../support/facts.ts';
import { balancerArn, linkPathV2, listener, listenerArn, over } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

/** The listener that is named is not among these. */
const left = (...listeners: ReturnType<typeof listener>[]) =>
  linkPathV2({
    listeners: known(listeners),
    routes: [{ httpMethod: 'GET', path: '/stock', scheme: 'http', host: '', port: 0 }],
  });
const other = listener({ arn: 'arn:other', port: 443, protocol: 'HTTPS' });

const rest = {
  configuration: { ...justDeployed(), routes: known([route('GET', '/stock')]) },
  'vpc-link': { paths: [], targets: [left(other)] },
};

const cases: Case[] = [
  ['is there', { facts: over(linkPathV2()) }, [healthy]],
  [
    'is gone with its port: a new one for the group that has none',
    { facts: over(left()) },
    [
      faulty({
        subject: listenerArn,
        confidence: 'certain',
        advised: [
          {
            action: 'CreateListener',
            input: {
              LoadBalancerArn: balancerArn,
              DefaultActions: [{ TargetGroupArn: targetGroup().arn }],
            },
          },
          { action: 'UpdateIntegration', input: { IntegrationUri: 'NEW_LISTENER_ARN' } },
        ],
      }),
    ],
  ],
  [
    'another listener forwards to the group',
    { facts: over(left(other)) },
    [
      faulty({
        advised: [{ action: 'UpdateIntegration', input: { IntegrationUri: 'arn:other' } }],
      }),
    ],
  ],
  [
    'of a REST API, right after a deployment that changed nothing that is listed',
    { facts: rest },
    [faulty({ remedies: [] })],
  ],
  [
    'of a REST API, since a deployment that calls another port',
    { facts: { ...rest, changes: redirected('replace /uri') } },
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
  [
    'the load balancer is gone',
    { facts: over(linkPathV2({ loadBalancer: known(null), listeners: gap() })) },
    [faulty({ confidence: 'certain', evidence: [{ args: { arn: listenerArn } }] })],
  ],
  ['listeners could not be read', { facts: over(linkPathV2({ listeners: gap() })) }, [unknown]],
];

table(check, cases);
