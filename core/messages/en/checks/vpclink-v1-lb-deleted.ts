import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer behind the VPC link does not exist',
  explanation:
    'The VPC link was created for a Network Load Balancer that has been deleted. The link may still report itself as available, but nothing is behind it.',
  advice:
    'Create a Network Load Balancer and a new VPC link for it, point the integration at the link and deploy. A VPC link cannot be moved to another load balancer.',
  evidence: {
    gone: 'VPC link {link} leads to {arn}, which does not exist.',
  },
};

export default messages;
