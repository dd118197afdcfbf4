import { probeCallsLeft } from '../facts/rest/probe-budget.ts';
import type { TestedMethod } from '../facts/rest/send-test.ts';
import { handsOff } from '../guards/hands-off.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import { type Route, type RouteRef, serves, servingRoute } from '../model/route.ts';
import { hidden } from '../model/secrets/hidden.ts';
import type { PolicySettings, ProbeSettings } from '../model/settings.ts';
import type { Target } from '../model/target.ts';
import { failingRoutes } from '../signals/failing-routes.ts';
import { signalsIn } from './evidence.ts';

/** The longest integration that is waited for, in milliseconds: API Gateway's default; a step of the workflow has 80 seconds. */
const longest = 29_000;

/**
 * The method to be run as a test: one of those that fail, by a request that the operator has declared safe, where everything that was
 * read leaves the cause of server errors open. One test a diagnosis, and only of a method of which the test says something about what
 * the stage serves.
 * @returns undefined where none is to be tested
 */
export function probeWanted(
  policy: PolicySettings,
  facts: Facts,
  diagnosis: Diagnosis,
): TestedMethod | undefined {
  const { target, configuration, extent, probe } = facts;
  const isOpen = facts.alarm.symptom === '5xx' && leavesOpen(diagnosis);
  if (!policy.probe.enabled || !isOpen || probe !== undefined || extent === 'essentials')
    return undefined;
  if (handsOff(target, policy, configuration).length > 0 || !probeCallsLeft(facts))
    return undefined;
  const failing = failingRoutes(facts, signalsIn(facts));
  const wanted = safeRequests(policy.probe, target)
    .flatMap((asked) => testedBy(asked, facts) ?? [])
    .filter(({ route }) => failing === null || failing.some((one) => serves(route, one)));
  return failing === null
    ? wanted[0]
    : wanted.toSorted((a, b) => placeIn(failing, a.route) - placeIn(failing, b.route))[0];
}

/** Whether the requests still fail and nothing says firmly why. */
export function leavesOpen({ verdict, causes: [first] }: Diagnosis): boolean {
  if (verdict === 'healthy' || verdict === 'over') return false;
  return first === undefined || first.role === 'hides' || first.confidence === 'possible';
}

/** What the operator has declared for an API: by its exact name or its id, since a pattern might take in another. */
const safeRequests = ({ requests }: ProbeSettings, { apiId, apiName }: Target): RouteRef[] =>
  requests
    .filter(({ api }) => api === apiId || api === apiName)
    .map(({ request }) => {
      const [httpMethod = '', path = ''] = request.split(' ');
      return { httpMethod, path };
    });

/** The deployed method that serves a request, where a test of it is worth something. */
export function testedBy(asked: RouteRef, { configuration }: Facts): TestedMethod | undefined {
  const route = servingRoute(knownOr(configuration.routes, []), asked);
  const { resourceId, integration } = route ?? {};
  if (!route || resourceId === undefined || !integration) return undefined;
  if (!isComparable(route, configuration)) return undefined;
  return {
    resourceId,
    route: { httpMethod: route.httpMethod, path: route.path },
    httpMethod: asked.httpMethod,
    path: asked.path,
    uri: integration.uri,
    stageVariables: configuration.stage.variables,
  };
}

/**
 * Whether a test runs what the stage serves. It takes the method as it is configured now, deployed or not. It asks no authorizer, so a
 * function that expects one's answer would fail in the test alone. And it ends a stream after 35 seconds.
 */
function isComparable(route: Route, { rest, stage }: Facts['configuration']): boolean {
  const { integration, authorizationType } = route;
  const pending = rest && knownOr(rest.pendingChanges, null);
  // Kept documents hold no secrets, and with another value of a variable it is another test.
  const isWhole = Object.values(stage.variables).every((value) => !value.includes(hidden));
  const isServed = pending?.every((change) => change.route.path !== route.path) ?? false;
  return (
    isServed &&
    isWhole &&
    authorizationType === 'NONE' &&
    integration !== null &&
    integration.responseTransferMode !== 'STREAM' &&
    integration.timeoutInMillis <= longest
  );
}

const placeIn = (failing: readonly RouteRef[], route: RouteRef): number =>
  failing.findIndex((one) => serves(route, one));
