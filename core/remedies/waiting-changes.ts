import type { Evidence } from '../model/evidence.ts';
import type { PendingChange } from '../model/facts/rest.ts';
import { routeName, type RouteRef } from '../model/route.ts';

/** A change of a method's integration that the deployment is to bring live: the method and the field. */
export interface OwnChange {
  readonly route: RouteRef;
  /** The integration's field, for example `timeoutInMillis`. */
  readonly field: string;
}

/** Whether a change that waits to be deployed is of a field that the plan changes too. */
export function clashes(change: PendingChange, own: readonly OwnChange[]): boolean {
  return own.some(
    ({ route, field }) =>
      route.path === change.route.path &&
      route.httpMethod === change.route.httpMethod &&
      (change.kind !== 'changed' || change.fields.some((name) => name.endsWith(field))),
  );
}

/** A change that would go live with the plan, for a person to judge. */
export const pendingEvidence = ({ route, kind, fields }: PendingChange): Evidence => ({
  code: 'plan.pending-change',
  args: {
    route: routeName(route),
    kind,
    fields: fields.length > 0 ? `: ${fields.join(', ')}` : '',
  },
});
