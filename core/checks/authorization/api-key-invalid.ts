import { evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { refOf } from './helpers/failing.ts';
import { type Keyed, keyedOf, methodsOf, refusedFor } from './helpers/keyed.ts';

/**
 * Clients send an API key whose value is none of the account's: it was deleted, rotated, or belongs to another account or Region.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-key-with-console.html
 */
const id = 'api-key-invalid';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  broughtBy: ['apigateway:DeleteApiKey'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const keyed = keyedOf(facts);
    if (keyed.routes.length === 0) return [];
    // A key that API Gateway knows has an id in the access log.
    const failures = refusedFor(id, keyed, signals).filter(
      ({ apiKeyId, causes }) => apiKeyId === undefined && !causes.includes('api-key-missing'),
    );
    const deleted = deletionOf(facts, signals);
    if (failures.length === 0 || (deleted === undefined && !allFit(keyed))) return healthy;
    return faulty({
      subject: facts.target.stage,
      confidence: 'likely',
      evidence: [
        evidence(`${id}.unknown`, { count: failures.length }),
        ...(keyed.keys !== null && deleted === undefined
          ? [evidence(`${id}.others-fit`, { count: keyed.keys.length })]
          : []),
        ...logged(failures, id),
        ...changedBy(deleted),
      ],
      routes: routesOf(keyed, failures, signals),
      remedies: [],
    });
  },
});

const routesOf = (keyed: Keyed, failures: readonly Failure[], signals: Signals) =>
  methodsOf(keyed, failures, signals).map(refOf);

/** Whether every key of the account is enabled and in a plan of the stage: a refused one is then none of these. */
const allFit = ({ keys, isEveryKey, members }: Keyed): boolean =>
  keys !== null &&
  isEveryKey &&
  members !== null &&
  keys.length > 0 &&
  keys.every((key) => key.enabled && members.has(key.id));

const deletionOf = (facts: FactsFor<'authorization'>, signals: Signals): ChangeEvent | undefined =>
  changeBefore(facts, signals, ({ name }) => name === 'DeleteApiKey');
