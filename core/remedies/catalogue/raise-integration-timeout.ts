import type { Cause } from '../../model/cause.ts';
import type { Facts } from '../../model/facts.ts';
import { defineRemedy, type Proposal } from '../define-remedy.ts';
import { brokenIntegrations, setField } from '../http-integrations.ts';
import { brokenRoutes } from '../integrations.ts';
import { setIntegrations, setIntegrationsCalls } from '../set-integrations.ts';

/** Milliseconds; more needs quota L-E5AE38E3 and costs the account request rate, so it is for a person to ask for. */
const most = 29_000;
/** Of an HTTP API, which waits no longer. */
const mostOfHttp = 30_000;

/** How slow the backend really is cannot be seen while responses time out, so the timeout goes up to the default. */
export default defineRemedy({
  id: 'raise-integration-timeout',
  apis: ['REST', 'HTTP'],
  risk: 'medium',
  writes: [...setIntegrationsCalls.writes, 'apigatewayv2:UpdateIntegration'],
  undoes: [...setIntegrationsCalls.undoes, 'apigatewayv2:UpdateIntegration'],
  plan: (cause, facts) => (facts.configuration.http ? ofHttp(cause, facts) : ofRest(cause, facts)),
});

function ofRest(cause: Cause, facts: Facts): Proposal | null {
  const short = (brokenRoutes(cause, facts) ?? []).filter(
    ({ integration }) => integration.timeoutInMillis < most,
  );
  const set = setIntegrations(facts, 'raise-integration-timeout', short, 'timeoutInMillis', most);
  if (!set) return null;
  const before = Math.min(...short.map(({ integration }) => integration.timeoutInMillis));
  return {
    ...set,
    blastRadius: [...waiting(before, most), ...set.blastRadius],
    lifetime: 'stopgap',
  };
}

function ofHttp(cause: Cause, facts: Facts): Proposal | null {
  const short = brokenIntegrations(cause, facts).filter(
    ({ integration }) => integration.timeoutInMillis < mostOfHttp,
  );
  if (short.length === 0) return null;
  const before = Math.min(...short.map(({ integration }) => integration.timeoutInMillis));
  return {
    operations: short.map(({ integration }) =>
      setField(facts, integration, 'TimeoutInMillis', integration.timeoutInMillis, mostOfHttp),
    ),
    blastRadius: waiting(before, mostOfHttp),
    lifetime: 'stopgap',
  };
}

const waiting = (before: number, after: number): Proposal['blastRadius'] => [
  { code: 'raise-integration-timeout.timeout', args: { before, after } },
  { code: 'raise-integration-timeout.clients-wait', args: { seconds: after / 1000 } },
];
