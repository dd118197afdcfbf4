import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A function posts to WebSocket connections that have ended',
  explanation:
    'The function posts to a connection id that no longer exists. API Gateway answers 410 GoneException, the function does not catch it, and the run fails. Connections end after 2 hours, after 10 minutes without a message, and when the client goes away; $disconnect is best effort, so stored ids go stale.',
  advice:
    'Catch GoneException (status 410) around PostToConnection, delete the connection id from where it is stored, and go on with the other connections. Do not post from the function of $connect: the connection is open only after it has returned.',
  evidence: {
    line: 'The function logged: {line}',
    errors: 'Lambda counted {errors} errors of {function}.',
  },
};

export default messages;
