import { evidence } from '../../model/evidence.ts';
import type { Call } from '../../model/plan.ts';
import { type Gap, MissingEvidence } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { functionDeletion } from './helpers/deletions.ts';
import { callersOf, goneOf, variableIn } from './helpers/gone.ts';
import { isGone, naming } from './helpers/routes.ts';

/**
 * Methods invoke a function that does not exist: it was deleted, or a stage variable or a typo names one that never was. A name that a deployment brought is that deployment's fault. Its policy is gone with it, so API
 * Gateway speaks of permissions.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html
 */
const id = 'lambda-function-deleted';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  looksLike: ['authorizer-permission-missing'],
  judge: (facts, signals) =>
    judgeEach(
      facts.lambda.functions,
      (fn) => fn.arn,
      (fn) => {
        if (isGone(fn) && fn.missing === undefined) throw new MissingEvidence(whichOf(fn.arn));
        const routes = fn.missing === 'function' ? callersOf(fn, facts) : [];
        if (routes.length === 0) return healthy;
        const gone = goneOf(fn, functionDeletion(fn, facts), facts, signals);
        if (gone.isDeploymentsFault) return healthy;
        return faulty({
          subject: fn.arn,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.not-found`, { function: fn.name }),
            ...gone.evidence,
            ...variableIn(fn, facts),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: [],
          advised: [eventsCall(fn.name)],
          data: { ...naming(fn), history: gone.history },
        });
      },
    ),
});

/** What could not be read where it is open whether the function is missing, or only the alias or version. */
const whichOf = (arn: string): Gap => ({
  what: 'lambda:GetFunctionConcurrency',
  because: `${arn} does not exist. Whether the function does could not be determined.`,
});

/** Who did what to a function in the last 90 days. */
const eventsCall = (name: string): Call => ({
  service: 'cloudtrail',
  action: 'LookupEvents',
  input: { LookupAttributes: [{ AttributeKey: 'ResourceName', AttributeValue: name }] },
});
