import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration names no server that the listener’s certificate is for',
  explanation:
    'An HTTP API uses TLS behind a VPC link only if the integration’s TLS configuration names the server to verify. The name has to be in the certificate of the listener.',
  advice:
    'Set the server name in the integration’s TLS configuration to a name in the listener’s certificate, or use a listener for plain HTTP without one.',
  evidence: {
    unnamed:
      '{listener} expects {protocol}, and the integration names no server to verify, so it sends plain HTTP.',
    plain:
      '{listener} expects plain HTTP, and the integration verifies the server name {name}, so it sends TLS.',
    other: 'The default certificate of {listener} is for {names}, not for {name}.',
  },
};

export default messages;
