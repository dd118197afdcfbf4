import check from '../../../../core/checks/vpc-link/vpclink-v2-cloudmap-no-instance.ts';
import networkFailure from '../../../../core/checks/vpc-link/vpclink-v2-network-failure.ts';
import listenerDeleted from '../../../../core/checks/vpc-link/vpclink-v2-listener-deleted.ts';
import type { CloudMapInstance } from '../../../../core/model/facts/cloud-map-service.ts';
import { failure, gap, known } from '../support/facts.ts';
import { linkPathV2, over, stock } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'vpclink-v2-cloudmap-no-instance';
const target = 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-1';
const instance = (more: Partial<CloudMapInstance> = {}): CloudMapInstance => ({
  id: 'task-a',
  address: '10.0.2.4',
  port: 8080,
  matches: true,
  health: 'HEALTHY',
  ...more,
});
const service = gap('ec2:DescribeSecurityGroups');
const to = (read: NonNullable<ReturnType<typeof linkPathV2>['service']>) =>
  over(linkPathV2({ target, loadBalancer: service, listeners: service, service: read }));
const having = (...instances: CloudMapInstance[]) =>
  to(known({ id: 'srv-1', name: 'stock', instances }));
const ofKind = (code: string, more: object = {}) => [
  faulty({
    subject: target,
    confidence: 'certain',
    routes: [stock],
    remedies: [],
    evidence: [{ code: `${id}.${code}` }],
    ...more,
  }),
];

const cases: Case[] = [
  ['a load balancer', { facts: over(linkPathV2()) }, []],
  [
    'one of two is healthy',
    { facts: having(instance({ health: 'UNHEALTHY' }), instance()) },
    [healthy],
  ],
  ['no health check', { facts: having(instance({ health: null })) }, [healthy]],
  [
    'none is registered',
    { facts: having() },
    ofKind('none', {
      advised: [{ action: 'ListInstances' }, { action: 'RegisterInstance' }],
    }),
  ],
  [
    'none is healthy',
    { facts: having(instance({ health: 'UNHEALTHY' }), instance({ health: 'UNKNOWN' })) },
    ofKind('unhealthy', { advised: [{ action: 'GetInstancesHealthStatus' }] }),
  ],
  ['without a port', { facts: having(instance({ port: null })) }, ofKind('incomplete')],
  ['without the attributes', { facts: having(instance({ matches: false })) }, ofKind('no-match')],
  ['the service is gone', { facts: to(known(null)) }, ofKind('gone')],
  [
    'the log says that the way is closed',
    {
      facts: having(),
      signals: { failures: [failure(['vpclink-v2-network-failure'], { route: stock })] },
    },
    [faulty({ evidence: [{}, { code: 'symptoms.logged' }] })],
  ],
  ['could not be read', { facts: to(gap('servicediscovery:GetService')) }, [unknown]],
];

table(check, cases);
table(listenerDeleted, [['no listener is missed', { facts: having(instance()) }, []]]);
table(networkFailure, [['the network is not judged', { facts: having(instance()) }, [unknown]]]);
