import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients send more in headers than API Gateway takes',
  explanation:
    'The request line and the values of all headers together may have 10,240 bytes. Larger requests are refused before any backend sees them. No quota raises this limit.',
  advice:
    'Find out which header grew: mostly cookies, or a token in Authorization that has more claims or groups than before. Have clients send less: narrow the domain and path of cookies, shorten the token, or move values into the body. A CDN in front of the API can drop cookies that the API does not need.',
  evidence: {
    refused:
      '{count, plural, one {One request was} other {# requests were}} refused because of the size of its headers; API Gateway takes {limit, number} bytes. Methods: {routes}.',
    backend:
      'Neither a line that names that limit nor a status alone was logged, so a backend with a limit of its own may have refused them.',
  },
};

export default messages;
