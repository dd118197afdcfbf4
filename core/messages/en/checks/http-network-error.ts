import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Connections to the backend fail',
  explanation:
    'API Gateway reports a network error for some requests, while others to the same host go well. A part of what answers for that name does not: a server, or an Availability Zone of a load balancer that has no healthy target while cross-zone load balancing is off. Clients get 504. An HTTP API answers 503 to every connection that fails, and does not say why: a name that does not resolve, a certificate that it does not accept, a closed port or a firewall.',
  advice:
    'Look up all addresses of the name (dig +short HOST) and try each: curl --connect-to HOST:443:ADDRESS:443 https://HOST/. It shows a name without an address, a certificate that has expired, and a refused connection. Behind a Network Load Balancer, register healthy targets in each enabled zone, or run aws elbv2 modify-load-balancer-attributes with Key=load_balancing.cross_zone.enabled,Value=true. If few requests fail, let clients repeat them.',
  evidence: {
    unnamed:
      'Connections to {host} failed for {count, plural, one {one sampled request} other {# sampled requests}}. An HTTP API does not log whether the name, the certificate or the network is the reason.',
    share:
      '{share}% of the requests to the methods of {host} fail; {count, plural, one {one sampled request} other {# sampled requests}} ended in a network error.',
  },
};

export default messages;
