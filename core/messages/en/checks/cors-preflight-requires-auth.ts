import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'CORS preflights are refused because OPTIONS requires authorization',
  explanation:
    'Browsers send a preflight OPTIONS request without a token, signature or API key. The method that serves it asks for one, so the preflight fails and the browser reports a CORS error without sending the request itself.',
  advice:
    'Serve OPTIONS without authorization and without an API key. Where an ANY method serves it, add an OPTIONS method of its own with a mock integration. In an HTTP API, add an OPTIONS route without an authorizer beside an ANY or $default route. The commands below change the method and, in a REST API, deploy, which also ships every other pending change. Warning: first make sure that OPTIONS leads to a mock integration or returns nothing confidential, because anybody can call it afterwards.',
  evidence: {
    asks: '{route} serves preflights and requires authorization: {what}.',
  },
};

export default messages;
