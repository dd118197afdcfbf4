import { defineCheck } from '../define-check.ts';
import { judgePosting, ofPosting } from './helpers/posting.ts';

/**
 * A function posts a message of more than 128 KB to a connection, and fails with the 413 that it gets.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const id = 'ws-message-too-large';

export default defineCheck({
  id,
  ...ofPosting,
  judge: (facts, signals) => judgePosting(id, /\bPayloadTooLargeException\b/, facts, signals),
});
