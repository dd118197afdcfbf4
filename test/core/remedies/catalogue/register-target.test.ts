import type { ChangeEvent } from '../../../../core/model/facts/changes.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import registerTarget from '../../../../core/remedies/catalogue/register-target.ts';
import { gap } from '../../checks/support/facts.ts';
import { linkPath, targetGroup } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const at = (minute: number) => `2026-01-05T03:${String(minute).padStart(2, '0')}:00.000Z`;
const event = (
  name: string,
  minute: number,
  targets: string | null,
  more: Partial<ChangeEvent> = {},
): ChangeEvent => ({
  at: at(minute),
  source: 'elasticloadbalancing.amazonaws.com',
  name,
  by: 'arn:aws:iam::123456789012:user/operator',
  resources: [{ kind: 'target-group', id: 'arn:tg' }],
  details: targets === null ? {} : { targets },
  ...more,
});
const out = event('DeregisterTargets', 4, 'i-1:9090 i-2');
const instance = (id: string, more: object = {}) => ({
  id,
  state: 'running',
  subnetId: 'subnet-1',
  securityGroupIds: [],
  ...more,
});
const both = [instance('i-1'), instance('i-2')];
const subnet = (id: string, zone: string) => ({ id, vpcId: 'vpc-1', cidr: '10.0.0.0/24', zone });
const facts = (events: readonly ChangeEvent[], path: Partial<LinkPath> = {}) => ({
  changes: { known: { events: [...events], completeFrom: at(0), completeUntil: at(9) } },
  'vpc-link': {
    paths: [
      linkPath({
        targetGroups: { known: [targetGroup({ targets: { known: [] } })] },
        instances: { known: both },
        subnets: { known: [subnet('subnet-1', 'a'), subnet('subnet-2', 'b')] },
        ...path,
      }),
    ],
  },
});
const cause = (since: string | null = at(5)) => ({
  check: 'vpclink-v1-target-unused',
  subject: 'arn:tg',
  data: { targetGroupArn: 'arn:tg', ...(since !== null && { since }) },
});
const input = (...Targets: readonly object[]) => ({ TargetGroupArn: 'arn:tg', Targets });
const one = { Id: 'i-1', Port: 9090 };
const two = { Id: 'i-2', Port: 8080 };
const registering = (...targets: readonly object[]) => ({
  operations: [
    {
      id: 'register',
      service: 'elbv2',
      action: 'RegisterTargets',
      input: input(...targets),
      expects: [],
      undo: [{ service: 'elbv2', action: 'DeregisterTargets', input: input(...targets) }],
    },
  ],
});
const refused = (name: string, events: readonly ChangeEvent[], path: Partial<LinkPath> = {}) => ({
  name,
  cause: cause(),
  facts: facts(events, path),
  expected: null,
});

remedyTable(registerTarget, [
  {
    name: 'what left, with the group’s port where none was named',
    cause: cause(),
    facts: facts([out]),
    expected: registering(one, two),
  },
  {
    name: 'in two calls, one of them taken back',
    cause: cause(),
    facts: facts([
      event('DeregisterTargets', 4, 'i-2'),
      event('RegisterTargets', 3, 'i-3'),
      event('DeregisterTargets', 2, 'i-1:9090 i-3'),
    ]),
    expected: registering(one, two),
  },
  {
    name: 'the changes could not be read',
    cause: cause(),
    facts: { ...facts([]), changes: gap() },
    expected: 'gap',
  },
  {
    name: 'the targets could not be read',
    cause: cause(),
    facts: facts([out], { targetGroups: { known: [targetGroup({ targets: gap() })] } }),
    expected: 'gap',
  },
  { name: 'nobody knows since when', cause: cause(null), facts: facts([out]), expected: null },
  { name: 'long before', cause: cause(at(30)), facts: facts([out]), expected: null },
  { name: 'after the failures began', cause: cause(at(2)), facts: facts([out]), expected: null },
  refused('nothing is listed', []),
  refused('the targets are not named', [event('DeregisterTargets', 4, null)]),
  refused('a service took them out', [{ ...out, via: 'autoscaling.amazonaws.com' }]),
  refused('Amazon ECS took them out', [
    { ...out, by: 'arn:aws:sts::1:assumed-role/AWSServiceRoleForECS/ecs-service-scheduler' },
  ]),
  refused('one is registered', [out], { targetGroups: { known: [targetGroup()] } }),
  refused('targets by address', [out], {
    targetGroups: { known: [targetGroup({ targetType: 'ip', targets: { known: [] } })] },
  }),
  refused('one is stopped', [out], {
    instances: { known: [instance('i-1'), instance('i-2', { state: 'stopped' })] },
  }),
  refused('one is gone', [out], { instances: { known: [instance('i-1')] } }),
  refused('one is of an Auto Scaling group', [out], {
    instances: {
      known: [instance('i-1'), instance('i-2', { managed: 'aws:autoscaling:groupName' })],
    },
  }),
  refused('one is in a zone that is not enabled', [out], {
    instances: { known: [instance('i-1'), instance('i-2', { subnetId: 'subnet-2' })] },
  }),
]);
