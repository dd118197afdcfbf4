import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Some connections to the backend fail',
  explanation:
    'API Gateway reports a network error for some requests, while others to the same host go well. A part of what answers for that name does not: a server, or an Availability Zone of a load balancer that has no healthy target while cross-zone load balancing is off. Clients get 504.',
  advice:
    'Look up all addresses of the name (dig +short HOST) and try each: curl --connect-to HOST:443:ADDRESS:443 https://HOST/. Behind a Network Load Balancer, register healthy targets in each enabled zone, or run aws elbv2 modify-load-balancer-attributes with Key=load_balancing.cross_zone.enabled,Value=true. If few requests fail, let clients repeat them.',
  evidence: {
    share:
      '{share}% of the requests to the methods of {host} fail; {count, plural, one {one sampled request} other {# sampled requests}} ended in a network error.',
  },
};

export default messages;
