import check from '../../../../core/checks/vpc-link/vpclink-v2-alb-no-healthy-target.ts';
import { gap, known, targetGroup } from '../support/facts.ts';
import { groups, linkPathV2, listener, over } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const behind = (...args: Parameters<typeof targetGroup>) =>
  linkPathV2({ targetGroups: known([targetGroup(...args)]) });

const cases: Case[] = [
  ['a healthy target', { facts: over(linkPathV2()) }, [healthy]],
  [
    'none passes its health checks',
    { facts: over(behind('Target.FailedHealthChecks')) },
    [faulty({ confidence: 'certain', remedies: [] })],
  ],
  [
    'they answer the health check with another status',
    { facts: over(behind('Target.ResponseCodeMismatch')) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'none is registered',
    {
      facts: over(linkPathV2({ targetGroups: known([{ ...targetGroup(), targets: known([]) }]) })),
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'two listeners forward to the same group',
    {
      facts: over(
        ...[80, 443].map((port) => ({
          ...behind('Target.FailedHealthChecks'),
          listeners: known([listener(), listener({ arn: 'other', port: 443 })]),
          routes: [{ httpMethod: 'GET', path: `/${port}`, scheme: 'http', host: '', port }],
        })),
      ),
    },
    [faulty({ routes: [{ path: '/80' }, { path: '/443' }] })],
  ],
  [
    'the network keeps the load balancer from silent targets',
    {
      facts: over({
        ...behind('Target.Timeout'),
        securityGroups: known(
          groups().map((one) => (one.id === 'sg-target' ? { ...one, ingress: [] } : one)),
        ),
      }),
    },
    [unknown],
  ],
  ['targets could not be read', { facts: over(linkPathV2({ targetGroups: gap() })) }, [unknown]],
];

table(check, cases);
