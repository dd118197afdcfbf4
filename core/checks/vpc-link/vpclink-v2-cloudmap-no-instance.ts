import { evidence } from '../../model/evidence.ts';
import type { CloudMapInstance, CloudMapService } from '../../model/facts/cloud-map-service.ts';
import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { Call } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { routesOver } from './network/steps.ts';
import { ofVersion2 } from './network/version-2.ts';

/**
 * The Cloud Map service that an integration names has no instance to which API Gateway could send a request: none is registered, none is
 * healthy, or all are registered without address or port.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
const id = 'vpclink-v2-cloudmap-no-instance';

export default defineCheck({
  id,
  ...ofVersion2,
  apis: ['HTTP'],
  hop: 'backend',
  broughtBy: [
    'servicediscovery:DeregisterInstance',
    'servicediscovery:UpdateInstanceCustomHealthStatus',
    'servicediscovery:DeleteService',
  ],
  endedBy: [
    'servicediscovery:RegisterInstance',
    'servicediscovery:UpdateInstanceCustomHealthStatus',
  ],
  looksLike: [...ofVersion2.looksLike, 'vpclink-v2-network-failure'],
  judge: (facts, signals) =>
    judgeEach(
      (facts['vpc-link'].targets ?? []).flatMap(({ service, ...path }) =>
        service === undefined ? [] : [{ ...path, read: service }],
      ),
      ({ target }) => target,
      ({ read, ...path }) => {
        const { target } = path;
        const service = known(read);
        if (service?.instances.some(isUsable)) return healthy;
        const routes = routesOver(path);
        return faulty({
          subject: target,
          confidence: 'certain',
          evidence: [
            stateOf(target, service),
            ...logged(failuresOf(signals, 'vpclink-v2-network-failure', routes), id),
          ],
          routes,
          remedies: [],
          advised: adviceFor(service),
          data: { connectionId: path.connectionId, target },
        });
      },
    ),
});

const isUsable = ({ matches, address, port, health }: CloudMapInstance): boolean =>
  matches && address !== null && port !== null && (health === null || health === 'HEALTHY');

/** Why API Gateway finds no instance. */
function stateOf(target: LinkPathV2['target'], service: CloudMapService | null) {
  if (service === null) return evidence(`${id}.gone`, { arn: target });
  const { name, instances } = service;
  const asked = instances.filter(({ matches }) => matches);
  const complete = asked.filter(({ address, port }) => address !== null && port !== null);
  if (instances.length === 0) return evidence(`${id}.none`, { service: name });
  if (asked.length === 0)
    return evidence(`${id}.no-match`, { service: name, count: instances.length, arn: target });
  if (complete.length === 0)
    return evidence(`${id}.incomplete`, { service: name, count: asked.length });
  return evidence(`${id}.unhealthy`, {
    service: name,
    count: complete.length,
    instances: complete
      .slice(0, 5)
      .map((one) => `${one.id} (${one.health ?? '-'})`)
      .join(', '),
  });
}

/** What shows the service as API Gateway sees it, and what registers an instance. */
function adviceFor(service: CloudMapService | null): Call[] {
  if (service === null) return [];
  const ServiceId = service.id;
  const look = (action: string): Call => ({
    service: 'servicediscovery',
    action,
    input: { ServiceId },
  });
  if (service.instances.some(({ matches, health }) => matches && health !== null))
    return [look('GetInstancesHealthStatus')];
  return [
    look('ListInstances'),
    {
      service: 'servicediscovery',
      action: 'RegisterInstance',
      input: {
        ServiceId,
        InstanceId: 'INSTANCE_ID',
        Attributes: { AWS_INSTANCE_IPV4: 'ADDRESS', AWS_INSTANCE_PORT: 'PORT' },
      },
    },
  ];
}
