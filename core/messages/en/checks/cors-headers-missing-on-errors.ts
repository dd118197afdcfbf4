import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Browsers report a CORS error instead of the real one',
  explanation:
    'API Gateway’s own error responses carry no Access-Control-Allow-Origin header. Browsers hide such an answer from the page and report a CORS error. CORS is not why requests fail: the cause is another one, and the status that clients really get is in the logs and metrics.',
  advice:
    'Fix the cause that is named beside this first. Then add the header to the gateway responses DEFAULT_4XX and DEFAULT_5XX with the origin that the API allows, and deploy. With it, browsers show the page the true status. A function behind a proxy integration has to add the header to its own errors.',
  evidence: {
    unmarked:
      'The gateway responses {types} carry no Access-Control-Allow-Origin, although the API answers preflights.',
  },
};

export default messages;
