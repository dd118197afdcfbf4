import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeHosts, ofHost } from './helpers/judge-hosts.ts';

/**
 * The backend closes connections before it has answered: it restarts, or its keep-alive time is shorter than that of what is in front of it.
 * @see https://repost.aws/knowledge-center/api-gateway-network-errors
 */
const id = 'http-connection-reset';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /(network error communicating|error communicating with endpoint).{0,40}(connection (is )?(reset|closed)|reset by peer)|connection reset by peer/i,
    causes: [id],
    hop: 'network',
  },
]);

export default defineCheck({
  id,
  ...ofHost,
  judge: (facts, signals) =>
    judgeHosts(
      {
        id,
        concerns: ({ link }) => link === undefined,
        // The general text stands for a connection that was refused, too.
        counts: ({ causes }) => causes.length === 1,
        code: `${id}.host`,
      },
      facts,
      signals,
    ),
});
