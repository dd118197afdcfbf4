import { evidence } from '../../model/evidence.ts';
import { logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { inLogs } from '../healthy-in-logs.ts';
import { blamedOn } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { naming, refs } from './helpers/routes.ts';

/**
 * The event that API Gateway makes of a request is larger than the 6 MB that Lambda takes, although API Gateway itself takes 10 MB. A
 * binary body grows by a third in it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const id = 'lambda-request-too-large';

/** Bytes that Lambda takes with a synchronous invocation at most. */
const limit = 6 * 1024 * 1024;

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    if (facts.lambda.functions.length === 0) return [];
    return inLogs(
      facts,
      signals,
      judgeFunctions(facts, (fn, routes) => {
        // A status alone fits API Gateway's own limit as well.
        const own = blamedOn(fn, id, routes, facts.lambda, signals).filter(
          ({ causes }) => causes.length === 1,
        );
        if (own.length === 0) return healthy;
        return faulty({
          subject: fn.arn,
          confidence: own.some(({ route }) => route !== null) ? 'certain' : 'likely',
          evidence: [
            evidence(`${id}.refused`, { function: fn.name, count: own.length, limit }),
            ...logged(own, id),
          ],
          routes: refs(routes),
          remedies: [],
          data: naming(fn),
        });
      }),
    );
  },
});
