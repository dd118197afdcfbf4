import { defineCheck } from '../define-check.ts';
import { judgePosting, ofPosting } from './helpers/posting.ts';

/**
 * A function posts to a connection that has ended, and fails with the 410 that it gets: connections end after two hours, after ten minutes of
 * silence, and whenever the client goes away.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 * @see https://repost.aws/knowledge-center/410-gone-api-gateway
 */
const id = 'ws-gone';

export default defineCheck({
  id,
  ...ofPosting,
  judge: (facts, signals) =>
    judgePosting(id, /\bGoneException\b|\b410\b\W{0,3}gone\b/i, facts, signals),
});
