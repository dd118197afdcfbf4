import check from '../../../../core/checks/vpc-link/vpclink-v1-target-unused.ts';
import {
  gap,
  healthyTarget,
  known,
  linkPath,
  targetGroup,
  targetGroupArn,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const elsewhere = {
  id: 'i-1',
  port: 8080,
  state: 'unused',
  reason: 'Target.NotInUse',
  description: 'Target is in an Availability Zone that is not enabled for the load balancer',
};
const withTargets = (...targets: object[]) => ({
  'vpc-link': {
    paths: [
      linkPath({
        targetGroups: known([
          { ...targetGroup(), targets: known(targets as (typeof elsewhere)[]) },
        ]),
      }),
    ],
  },
});

const cases: Case[] = [
  ['healthy targets', {}, [healthy]],
  [
    'all are in a zone that is not enabled',
    { facts: withTargets(elsewhere) },
    [
      faulty({
        subject: targetGroupArn,
        confidence: 'certain',
        remedies: [],
        evidence: [{ args: { why: elsewhere.description } }, { args: { subnets: 'subnet-n' } }],
      }),
    ],
  ],
  [
    'none is registered',
    { facts: withTargets() },
    [faulty({ confidence: 'certain', evidence: [{ code: `${check.id}.none` }] })],
  ],
  ['one is in a zone that is', { facts: withTargets(elsewhere, healthyTarget) }, [healthy]],
  [
    'an instance is stopped, which is another cause',
    { facts: withTargets({ ...elsewhere, reason: 'Target.InvalidState' }) },
    [healthy],
  ],
  [
    'the targets could not be read',
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
