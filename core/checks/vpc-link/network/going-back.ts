import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { type Brought, broughtBy, nothingBrought } from '../../deployment/helpers/brought-by.ts';

/** The patches of an integration that say where its requests go. */
const leads = /\/(uri|connectionId|connectionType|integrationTarget)$/;

/** Whether an event changed where the requests of a method go. */
const redirects = ({ name, details }: ChangeEvent): boolean =>
  name === 'PutIntegration' || Object.keys(details).some((field) => leads.test(field));

/**
 * Going back to the deployment before, for a fault between a method and what it leads to. From here a listener that somebody changed
 * looks like a method that was changed: that a deployment came shortly before proves nothing, so that only a listed change of where the
 * methods lead counts.
 * @param refs the methods that fail
 * @param proven whether something else shows that the method was changed, and not what lies behind the link
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
export function goingBack(
  refs: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
  proven = false,
): Brought {
  const routes = knownOr(facts.configuration.routes, []).filter((route) =>
    refs.some((one) => serves(route, one)),
  );
  const found = routes.map((route) => broughtBy(route, facts, signals, proven, redirects));
  return found.find(({ remedies }) => remedies.length > 0) ?? nothingBrought;
}
