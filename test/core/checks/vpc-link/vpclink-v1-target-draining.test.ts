import check from '../../../../core/checks/vpc-link/vpclink-v1-target-draining.ts';
import {
  gap,
  healthyTarget,
  known,
  linkPath,
  targetGroup,
  targetGroupArn,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const draining = {
  id: 'i-1',
  port: 8080,
  state: 'draining',
  reason: 'Target.DeregistrationInProgress',
};
const withTargets = (...targets: object[]) => ({
  'vpc-link': {
    paths: [
      linkPath({
        targetGroups: known([{ ...targetGroup(), targets: known(targets as (typeof draining)[]) }]),
      }),
    ],
  },
});

const cases: Case[] = [
  ['healthy targets', {}, [healthy]],
  [
    'all are being deregistered',
    { facts: withTargets(draining, { ...draining, id: 'i-2' }) },
    [
      faulty({
        subject: targetGroupArn,
        confidence: 'certain',
        remedies: [],
        advised: [
          {
            action: 'RegisterTargets',
            input: {
              Targets: [
                { Id: 'i-1', Port: 8080 },
                { Id: 'i-2', Port: 8080 },
              ],
            },
          },
        ],
      }),
    ],
  ],
  ['one still serves', { facts: withTargets(draining, healthyTarget) }, [healthy]],
  [
    'a new one is being checked',
    { facts: withTargets(draining, { ...draining, id: 'i-2', state: 'initial' }) },
    [healthy],
  ],
  ['none is registered, which is another cause', { facts: withTargets() }, [healthy]],
  [
    'an instance is stopped, which is another cause',
    {
      facts: withTargets(draining, {
        ...draining,
        id: 'i-2',
        state: 'unused',
        reason: 'Target.InvalidState',
      }),
    },
    [healthy],
  ],
  [
    'could not be read',
    {
      facts: {
        'vpc-link': {
          paths: [linkPath({ targetGroups: known([{ ...targetGroup(), targets: gap() }]) })],
        },
      },
    },
    [unknown],
  ],
];

table(check, cases);
