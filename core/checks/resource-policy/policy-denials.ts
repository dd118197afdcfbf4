import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { known, knownOr } from '../../model/reading.ts';
import type { Route, RouteRef } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, spared } from '../../signals/failures.ts';
import { isOn, methodsHit } from '../authorization/helpers/routes-hit.ts';
import { allFail, failingNow } from '../authorization/helpers/failing.ts';
import { suspectDeployment } from '../deployment/helpers/suspect.ts';
import { type PolicyOnRoute, policyOn } from './api-policy.ts';
import { statementsOf } from './statements-of.ts';

/** Requests that an API's resource policy keeps out. */
export interface PolicyDenials {
  /** The failed requests of the log that say so, as far as the policy allows it. */
  readonly failures: readonly Failure[];
  /** The methods that they were for; where no log names any, those on which the policy keeps everybody out. */
  readonly routes: readonly Route[];
  /** Whether the policy, as it is served, keeps everybody out of these methods. */
  readonly isProven: boolean;
  /** Whether the policy differs from the one that the stage serves. */
  readonly isPending: boolean;
  readonly on: (route: RouteRef) => PolicyOnRoute;
}

/**
 * What fails for the resource policy.
 * @param id the cause, as log lines name it
 * @param could whether the policy may keep a request to a method out in this way
 * @param must whether it keeps out everybody
 * @returns null for an API without a policy that could deny anything
 * @throws MissingEvidence where the deployed methods could not be read
 */
export function policyDenials(
  id: string,
  facts: BaseFacts,
  signals: Signals,
  could: (on: PolicyOnRoute) => boolean,
  must: (on: PolicyOnRoute) => boolean,
): PolicyDenials | null {
  const { policy, endpointType, pendingChanges } = restOf(facts.configuration);
  // A private API without a policy lets nobody in.
  if (policy === undefined && endpointType !== 'PRIVATE') return null;
  const statements: PolicyStatement[] | null = policy === undefined ? [] : statementsOf(policy);
  const isPending = knownOr(pendingChanges, []).some(({ fields }) => fields.includes('policy'));
  const isJudged = statements !== null && !isPending;
  const on = (route: RouteRef) => policyOn(statements ?? [], facts.target, route);
  const mayBe = (failure: Failure): boolean => {
    const place = failure.route ?? failure.asked;
    if (!isJudged || failure.causes.length === 1) return true;
    return place ? could(on(place)) : guarded().length > 0;
  };
  const guarded = () => known(facts.configuration.routes).filter((route) => could(on(route)));
  const failures = failuresOf(signals, id).filter(mayBe);
  if (failures.length > 0) {
    const named = methodsHit(facts, failures);
    const routes = named.length > 0 || !isJudged ? named : failingNow(signals, guarded());
    const isProven = isJudged && routes.length > 0 && routes.every((route) => must(on(route)));
    return { failures, routes, isProven, isPending, on };
  }
  const silent = isJudged ? unexplained(facts, signals, (route) => could(on(route))) : [];
  if (silent.length > 0)
    return {
      failures: silent,
      routes: methodsHit(facts, silent),
      isProven: methodsHit(facts, silent).every((route) => must(on(route))),
      isPending,
      on,
    };
  const shut = isJudged
    ? known(facts.configuration.routes).filter(
        (route) => route.authorizationType !== 'AWS_IAM' && must(on(route)),
      )
    : [];
  // Methods that work although the policy seems to say otherwise were misjudged here.
  if (shut.length > 0 && !spared(signals, shut))
    return { failures, routes: shut, isProven: true, isPending, on };
  const routes = isJudged ? shutOut(facts, signals, (route) => could(on(route))) : [];
  return { failures, routes, isProven: false, isPending, on };
}

/**
 * Without a log: the methods that the policy may keep requests out of, where since a deployment all that are called fail, those without
 * any other guard among them.
 */
function shutOut(facts: BaseFacts, signals: Signals, could: (route: Route) => boolean): Route[] {
  if (signals.symptom !== '4xx' || signals.logsRead) return [];
  const own = known(facts.configuration.routes).filter(
    (route) => route.authorizationType !== 'AWS_IAM' && could(route),
  );
  const open = own.filter((route) => route.authorizationType === 'NONE' && !route.apiKeyRequired);
  const since = 'gap' in facts.configuration.deployments ? null : suspectDeployment(facts, signals);
  return since !== null && open.length > 1 && allFail(signals, open) && allFail(signals, own)
    ? failingNow(signals, own)
    : [];
}

/**
 * Refusals of which the log says no more than the status, on methods that nothing but the policy guards: there at least it is the
 * policy, so elsewhere it may be.
 */
function unexplained(
  { configuration }: BaseFacts,
  { failures }: Signals,
  could: (route: Route) => boolean,
): Failure[] {
  const silent = failures.filter(({ status, causes }) => status === 403 && causes.length === 0);
  const own = known(configuration.routes).filter(could);
  const open = own.filter(
    ({ authorizationType, apiKeyRequired }) => authorizationType === 'NONE' && !apiKeyRequired,
  );
  if (!silent.some((failure) => open.some((route) => isOn(route, failure)))) return [];
  return silent.filter((failure) => own.some((route) => isOn(route, failure)));
}
