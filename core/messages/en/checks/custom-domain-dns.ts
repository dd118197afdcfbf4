import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'DNS does not lead to the custom domain',
  explanation:
    'The name of the custom domain does not resolve, or leads to a domain of API Gateway that is gone. Requests never arrive, so neither metrics nor log lines are left.',
  advice:
    'If the domain was deleted, create it again with its certificate and its mappings. A new domain has a new target. Have the owner of the DNS zone set the record of the name to it: in Route 53 an alias record, elsewhere a CNAME record. The target is the regionalDomainName that GetDomainName prints, or the distributionDomainName of an edge-optimized domain.',
  evidence: {
    deleted: '{domain} was deleted, and there is no such domain now.',
    'created-again':
      '{domain} was deleted and created again. Its target is {target} now, which the former DNS record does not lead to.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
