import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway’s side of the VPC link fails at times',
  explanation:
    'API Gateway itself reports an error of the VPC link. The link, its endpoint service and the load balancer need not show anything: AWS describes this as a passing fault on its side. Requests fail with 500.',
  advice:
    'Do not change the network for it. Let clients repeat requests that are safe to repeat. If it lasts longer than a few minutes, open a case with AWS Support and give the request ids, the VPC link’s id, the Region and the times; check the AWS Health Dashboard as well.',
  evidence: {
    errors:
      'API Gateway reported an error of VPC link {link} for {count, plural, one {one failed request} other {# failed requests}}.',
  },
};

export default messages;
