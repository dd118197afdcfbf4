import { evidence } from '../../model/evidence.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck } from '../define-check.ts';
import { judgeHosts } from './helpers/judge-hosts.ts';

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
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeHosts(
      {
        id,
        concerns: ({ link }) => link === undefined,
        // The general text stands for a connection that was refused, too.
        counts: ({ causes }) => causes.length === 1,
        tell: ({ host }, own) => [evidence(`${id}.host`, { host, count: own.length })],
      },
      facts,
      signals,
    ),
});
