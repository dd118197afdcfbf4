import type { CheckMessages } from '../../types.ts';

export default {
  title: 'The Lambda function returns more than Lambda hands on',
  explanation:
    'Lambda hands on at most 6 MB (6,291,556 bytes) of what a function returns, after Base64 encoding. A larger response counts as an error of the function, and API Gateway answers 502. Responses grow with the data: the code need not have changed.',
  advice:
    'Return less: limit the items of a page and hand out a token for the next one, drop fields, or compress. Store large results in Amazon S3 and return a presigned URL. A REST API can stream up to 200 MB instead: the handler must stream, and the integration needs responseTransferMode STREAM and a deployment. More memory or a longer timeout does not help.',
  evidence: {
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
    line: 'The function’s log says: “{line}”',
  },
} satisfies CheckMessages;
