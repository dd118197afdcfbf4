import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Lambda cannot mount the function’s EFS file system',
  explanation:
    'The mount target cannot be reached, or refuses, so that no run of the function starts and API Gateway answers 502 or 500.',
  advice:
    'Check that the file system has a mount target in the function’s Availability Zones, that its security group lets the function’s group in on port 2049, and that the role is allowed elasticfilesystem:ClientMount and ClientWrite.',
  evidence: {
    state:
      'The state of {function} is {state}{code, select, empty {} other { ({code})}}{reason, select, empty {} other {: {reason}}}.',
  },
};

export default messages;
