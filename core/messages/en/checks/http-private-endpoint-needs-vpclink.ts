import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A private backend is called without a VPC link',
  explanation:
    'The integration calls an address that exists only in a private network, and its connection type is INTERNET. API Gateway cannot reach it: it answers 500 or 504, and the log says Invalid endpoint address or a network error.',
  advice:
    'Put a load balancer in front of the backend, create a VPC link to it and lead the integration over the link: replace VPC_LINK_ID in the command below by the link’s id, and for an HTTP API LISTENER_ARN by the ARN of the load balancer’s listener. Alternatively call a public name of the backend. Do not open the backend to the internet only to make this work.',
  evidence: {
    host: '{route} calls {host} over the internet, and that address exists only in a private network.',
  },
};

export default messages;
