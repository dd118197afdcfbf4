import { evidence } from '../../model/evidence.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import type { Route } from '../../model/route.ts';
import { functionInUri } from '../../model/lambda-arn.ts';
import { failuresOf } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { allFail, refOf } from '../authorization/helpers/failing.ts';

/**
 * An HTTP API puts the name of its stage into the path that functions get, and the application's own router does not expect it: it
 * answers 404 to everything.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
const id = 'http-stage-prefix-in-path';

/** So many requests must have ended so for chance not to have made it. */
const enough = 10;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'backend',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { stage, routes } = facts.configuration;
    if (stage.name === '$default') return healthy;
    const suspects = known(routes).filter(
      ({ integration }) => functionInUri(integration?.uri ?? '') !== null,
    );
    const hit = suspects.filter((route) => answers404(route, signals));
    if (hit.length === 0) {
      if ('gap' in facts.logs.access && signals.clientErrors > 0)
        throw new MissingEvidence(facts.logs.access.gap);
      return healthy;
    }
    return faulty({
      subject: stage.name,
      confidence: 'possible',
      evidence: [
        evidence(`${id}.all`, {
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
    });
  },
});

/** Whether a route was found for these requests and all of them end in a 404: the function's own. */
function answers404(route: Route, signals: Signals): boolean {
  const own = failuresOf(signals, id, [route]).filter((failure) => failure.route !== null);
  const isAll = signals.routes === undefined || allFail(signals, [route]);
  return isAll && own.length >= enough && own.every(({ status }) => status === 404);
}
