import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Idle connections behind the VPC link are reset',
  explanation:
    'API Gateway reuses connections to the backend. If the backend closes an idle connection, or the load balancer has forgotten it after 350 seconds, the next request on it is reset and fails with 500, while others go well. The log’s words also fit an internal fault of API Gateway.',
  advice:
    'Set the backend’s keep-alive timeout above 350 seconds, for example keepalive_timeout 360s in nginx or server.keepAliveTimeout = 360000 in Node.js. The commands below show how often targets and load balancer reset connections: resets at the times of the failures confirm it. If there are none, ask AWS Support with the request ids.',
  evidence: {
    some: 'Over VPC link {link}, {count, plural, one {one sampled request} other {# sampled requests}} failed with an internal error.',
    elsewhere:
      '{count, plural, one {One request} other {# requests}} to methods without this VPC link failed in the same way, which speaks for a fault of API Gateway.',
  },
};

export default messages;
