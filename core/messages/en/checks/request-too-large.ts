import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Requests are larger than API Gateway takes',
  explanation:
    'API Gateway refuses bodies of more than 10 MB with 413 before any backend sees them. No quota raises that limit.',
  advice:
    'Have clients upload large files to Amazon S3 with a presigned URL that the API hands out, and send the API only the key. Or split or compress the body: with minimumCompressionSize set, the limit still holds for what is sent. Check first whether clients began to send more than they mean to.',
  evidence: {
    refused:
      '{count, plural, one {One request was} other {# requests were}} refused because the body has more than {limit, number} bytes. Methods: {routes}.',
  },
};

export default messages;
