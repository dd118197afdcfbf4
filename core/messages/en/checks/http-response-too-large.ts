import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend’s answer is too large for API Gateway',
  explanation:
    'API Gateway hands on at most 10 MB of a buffered answer, and no quota raises that. The backend’s answer is larger, so API Gateway answers 500 instead. Such an answer often grows with the data, without a release.',
  advice:
    'Let the backend page its answers or compress them, or return a presigned URL of Amazon S3. For a proxy integration of a REST API, responseTransferMode STREAM lifts the limit: aws apigateway update-integration with op=replace,path=/responseTransferMode,value=STREAM, and a deployment.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, the answer of {host} was larger than 10 MB.',
  },
};

export default messages;
