import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Requests are larger than Lambda takes',
  explanation:
    'API Gateway takes bodies of up to 10 MB, but Lambda takes an event of at most 6 MB, and no quota raises that. Binary bodies are sent as base64, which makes them a third larger, so that about 4.5 MB is the limit for them. Clients get 413 and the function does not run.',
  advice:
    'Let clients upload large bodies to Amazon S3 with a presigned URL and send only the key. Until then, refuse larger bodies in the client with a clear message. $context.requestLength in the access log shows the sizes.',
  evidence: {
    refused:
      'Lambda refused {count, plural, one {one request} other {# requests}} for {function}: they are larger than {limit} bytes.',
  },
};

export default messages;
