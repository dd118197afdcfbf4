import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda cannot create a network interface for the function',
  explanation:
    'The function runs in a VPC, and Lambda cannot give it a network interface: the quota is used up, the subnet has no free address, a subnet or security group is gone, or the role lacks the permissions. API Gateway answers 502 or 500.',
  advice:
    'Compare the reason with the subnets’ free addresses. Add subnets or raise the quota for network interfaces, correct the VPC configuration, or attach AWSLambdaVPCAccessExecutionRole to the function’s role; then update the function.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
