import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend closes connections before it has answered',
  explanation:
    'API Gateway had a connection, and the backend, or something in front of it, closed it without an answer: the process restarts or crashes, or it closes idle connections earlier than what is in front of it expects. API Gateway answers 504.',
  advice:
    'Look for restarts and crashes of the backend at these times. Make its keep-alive time longer than the idle timeout of the load balancer or proxy in front of it. If only few requests fail, let clients try again.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, {host} closed the connection.',
  },
};

export default messages;
