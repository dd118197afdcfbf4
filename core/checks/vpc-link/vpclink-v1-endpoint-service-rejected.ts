import { known } from '../../model/reading.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { availableLinkOf, loadBalancerOf, routesOver } from './network/steps.ts';

/**
 * API Gateway's connection to the endpoint service before the load balancer was rejected, never accepted, or is gone.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#accept-reject-connection-requests
 */
const id = 'vpclink-v1-endpoint-service-rejected';

/** Connections that `ec2:AcceptVpcEndpointConnections` brings back. */
const acceptable = ['pendingacceptance', 'rejected'];
const working = ['available', 'pending'];

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].paths, (path) => {
      availableLinkOf(path);
      const { arn: loadBalancerArn } = loadBalancerOf(path);
      const service = known(path.endpointService);
      const connections = service === null ? [] : known(service.connections);
      const states = connections.map(({ state }) => state.toLowerCase());
      if (states.some((state) => working.includes(state))) return healthy;
      const endpoints = connections.filter(({ state }) => acceptable.includes(state.toLowerCase()));
      const { connectionId } = path;
      const routes = routesOver(path);
      const gone = service === null || endpoints.length === 0;
      return faulty({
        subject: connectionId,
        // A connection in a refused state is proof; that nothing was found is only the absence of one.
        confidence: gone ? 'likely' : 'certain',
        evidence: [
          service === null
            ? { code: `${id}.no-service`, args: { arn: loadBalancerArn } }
            : {
                code: `${id}.connections`,
                args: {
                  service: service.serviceId,
                  states: connections.map(({ state }) => state).join(', ') || '-',
                },
              },
          ...logged(failuresOf(signals, id, routes), id),
        ],
        routes,
        remedies: [gone ? 'replace-vpc-link' : 'accept-endpoint-connection'],
        data: {
          connectionId,
          loadBalancerArn,
          ...(service !== null && { serviceId: service.serviceId }),
          ...(!gone && {
            endpointIds: endpoints.map(({ endpointId }) => endpointId).join(' '),
            states: endpoints.map(({ state }) => state).join(' '),
          }),
        },
      });
    }),
});
