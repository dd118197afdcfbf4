import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients ask for longer paths than API Gateway takes',
  explanation:
    'API Gateway refuses a request with 414 before any backend sees it where its URL is too long, or where the method has authorization and the ARN that is authorized, which holds the path, has more than 1600 bytes. No quota raises these limits.',
  advice:
    'Have clients send long values in the body (as POST) or in the query string, not in the path. Check first whether a client began to put something into the path that does not belong there, for example a whole document or a list of ids.',
  evidence: {
    arn: '{count, plural, one {One request was} other {# requests were}} refused because the ARN of the method, which holds the path, has more than {limit, number} bytes. Methods: {routes}.',
    url: '{count, plural, one {One request was} other {# requests were}} refused because the URL has more than {limit, number} bytes. Methods: {routes}.',
  },
};

export default messages;
