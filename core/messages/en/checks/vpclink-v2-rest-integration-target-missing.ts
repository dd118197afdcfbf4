import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The private integration names no load balancer',
  explanation:
    'A VPC link of version 2 does not belong to a load balancer. Each method of a REST API that uses one has to name the load balancer as its integration target.',
  advice:
    'Set the integration target to the ARN of the load balancer, and deploy. If the stage variable of the link was changed, set it back.',
  evidence: {
    missing:
      'Methods over VPC link {link}, which is of version 2, name no integration target: {routes}.',
  },
};

export default messages;
