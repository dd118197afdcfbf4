import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { HealthEvent } from '../../model/facts/health-event.ts';
import { mayBeMadeByAws } from '../../model/made-by-aws.ts';
import { known, knownOr } from '../../model/reading.ts';
import { type Route, serves } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failingRoutes } from '../deployment/helpers/failing-routes.ts';

/**
 * AWS Health lists an issue of a service that the failing requests pass, at the time of the symptom. That is a circumstance, not a
 * proof: the issue need not have touched this API.
 * @see https://docs.aws.amazon.com/health/latest/ug/what-is-aws-health.html
 */
const id = 'aws-health-service-event';

/** Milliseconds between the beginnings of an event and of the symptom within which the two are likely one. AWS dates events back. */
const near = 30 * 60_000;

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', 'latency'],
  role: 'circumstance',
  hop: 'backend',
  judge(facts, signals) {
    const { healthEvents } = facts.account;
    const began = signals.since ?? signals.over?.since;
    if (healthEvents === undefined || began === undefined || !mayBeMadeByAws(signals)) return [];
    const passed = servicesPassed(facts, signals);
    const found = known(healthEvents).filter(
      ({ service, end }) => passed.has(service) && (end === null || end >= began),
    );
    if (found.length === 0) return healthy;
    return found.map((event) =>
      faulty({
        subject: event.arn,
        confidence: isNear(event, began) ? 'likely' : 'possible',
        evidence: [
          evidence(`${id}.listed`, {
            service: event.service,
            code: event.code,
            start: event.start,
          }),
          evidence(`${id}.${event.end === null ? 'open' : 'ended'}`, { end: event.end ?? '-' }),
          ...(isNear(event, began) ? [evidence(`${id}.together`, { since: began })] : []),
        ],
        routes: 'all',
        remedies: [],
      }),
    );
  },
});

const isNear = ({ start }: HealthEvent, began: string): boolean =>
  Math.abs(Date.parse(start) - Date.parse(began)) <= near;

/** The services that the requests of the failing methods pass; those of all methods where nothing says which fail. */
function servicesPassed({ configuration }: BaseFacts, signals: Signals): ReadonlySet<string> {
  const routes = knownOr(configuration.routes, []);
  const failing = failingRoutes(signals);
  const hit = routes.filter((route) => failing.some((one) => serves(route, one)));
  return new Set(['APIGATEWAY', ...(hit.length > 0 ? hit : routes).flatMap(servicesOn)]);
}

const servicesOn = ({ integration, authorizationType }: Route): string[] => [
  ...(integration?.uri?.includes(':lambda:') || authorizationType === 'CUSTOM' ? ['LAMBDA'] : []),
  ...(integration?.connectionType === 'VPC_LINK' ? ['ELASTICLOADBALANCING'] : []),
];
