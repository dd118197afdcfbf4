import check from '../../../../core/checks/vpc-link/vpclink-v1-endpoint-service-rejected.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import { gap, known, linkPath } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const connected = (...states: string[]) =>
  paths({
    endpointService: known({
      serviceId: 'vpce-svc-1',
      serviceName: 'name',
      state: 'Available',
      connections: known(states.map((state, index) => ({ endpointId: `vpce-${index}`, state }))),
    }),
  });

const cases: Case[] = [
  ['connected', {}, [healthy]],
  ['in capitals, as the enumeration has it', { facts: connected('Available') }, [healthy]],
  [
    'rejected',
    { facts: connected('rejected') },
    [
      faulty({
        confidence: 'certain',
        remedies: ['accept-endpoint-connection'],
        data: { serviceId: 'vpce-svc-1', endpointIds: 'vpce-0', states: 'rejected' },
      }),
    ],
  ],
  [
    'never accepted',
    { facts: connected('pendingAcceptance') },
    [faulty({ confidence: 'certain' })],
  ],
  ['one rejected beside one that works', { facts: connected('rejected', 'available') }, [healthy]],
  [
    'deleted connections cannot be accepted',
    { facts: connected('deleted') },
    [faulty({ remedies: ['replace-vpc-link'] })],
  ],
  [
    'the service is gone',
    { facts: paths({ endpointService: known(null) }) },
    [faulty({ confidence: 'likely', remedies: ['replace-vpc-link'] })],
  ],
  ['could not be read', { facts: paths({ endpointService: gap() }) }, [unknown]],
  ['the load balancer is gone', { facts: paths({ loadBalancer: known(null) }) }, [unknown]],
  ['the link does not exist', { facts: paths({ link: known(null) }) }, [unknown]],
];

table(check, cases);
