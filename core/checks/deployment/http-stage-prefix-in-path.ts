import { evidence } from '../../model/evidence.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import type { Route } from '../../model/route.ts';
import { functionInUri } from '../../model/lambda-arn.ts';
import { failuresOf } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { changeIntegrations } from '../vpc-link/network/integration-calls.ts';
import { allFail, refOf } from '../authorization/helpers/failing.ts';

/**
 * An HTTP API puts the name of its stage into the path that functions and private services get, and the application's own router does
 * not expect it: it answers 404 to everything.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
const id = 'http-stage-prefix-in-path';

/** What the log of a 404 that a private service answered names. */
const ofBackend = 'http-backend-4xx-passthrough';

/** So many requests must have ended so for chance not to have made it. */
const enough = 10;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'backend',
  looksLike: [ofBackend],
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { stage, routes } = facts.configuration;
    if (stage.name === '$default') return healthy;
    const hit = known(routes).filter((route) => {
      const is = kindOf(route);
      return is !== null && answers404(route, is, signals);
    });
    if (hit.length === 0) {
      if ('gap' in facts.logs.access && signals.clientErrors > 0)
        throw new MissingEvidence(facts.logs.access.gap);
      return healthy;
    }
    const isPrivate = hit.every((route) => kindOf(route) === 'private');
    return faulty({
      subject: stage.name,
      confidence: 'possible',
      evidence: [
        evidence(isPrivate ? `${id}.private` : `${id}.all`, {
          stage: stage.name,
          routes: hit
            .map(({ path }) => path)
            .slice(0, 5)
            .join(', '),
          seen: `/${stage.name}${hit[0]?.path ?? ''}`,
        }),
      ],
      routes: hit.map(refOf),
      remedies: [],
      ...(isPrivate && {
        advised: changeIntegrations(facts, hit, {
          http: { RequestParameters: { [pathOverwritten]: '$request.path' } },
          rest: { path: '/uri', value: '' },
        }),
      }),
    });
  },
});

/** The parameter of a request that takes the stage out of the path. */
const pathOverwritten = 'overwrite:path';

/** Whether the stage is in the path that the route's backend gets, and of which kind that is; null: it is not. */
function kindOf({ integration }: Route): 'function' | 'private' | null {
  if (functionInUri(integration?.uri ?? '') !== null) return 'function';
  const isOverwritten = pathOverwritten in (integration?.requestParameters ?? {});
  return integration?.connectionType === 'VPC_LINK' && !isOverwritten ? 'private' : null;
}

/** Whether a route was found for these requests and all of them end in a 404: the backend's own. */
function answers404(route: Route, is: 'function' | 'private', signals: Signals): boolean {
  const named = failuresOf(signals, is === 'private' ? ofBackend : id, [route]);
  const own = named.filter((failure) => failure.route !== null);
  const isAll = signals.routes === undefined || allFail(signals, [route]);
  return isAll && own.length >= enough && own.every(({ status }) => status === 404);
}
