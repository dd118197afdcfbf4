import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function’s VPC has no way out',
  explanation:
    'The function runs in subnets whose route table leads nowhere outside of the VPC. Each call to the internet, or to an AWS service without an endpoint in the VPC, waits until Lambda ends the run.',
  advice:
    'Give the subnets a default route to a NAT gateway, or create VPC endpoints for the services that the function calls. An internet gateway does not help, because a function in a VPC has no public address. Where it needs nothing in the VPC, take it out again.',
  evidence: {
    'no-route':
      '{blocked} of the {subnets} subnets of {function} have no way out: the default route of {table}, which {subnet} uses, leads to {through}.',
    'all-wait':
      'Every run lasts until the timeout of {timeout, plural, one {one second} other {# seconds}}: a longer one would only wait longer.',
    'outside-before': 'Version {version}, which was served before, runs outside of the VPC.',
    'other-subnets': 'Version {version}, which was served before, runs in other subnets.',
  },
};

export default messages;
