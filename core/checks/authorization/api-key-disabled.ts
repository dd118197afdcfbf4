import { languageOf } from '../../model/deployment-tools.ts';
import { evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import type { ApiKey } from '../../model/facts/api-key.ts';
import type { Confidence, Verdict } from '../../model/finding.ts';
import { MissingEvidence } from '../../model/reading.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { refOf } from './helpers/failing.ts';
import { failsUnseen, type Keyed, keyedOf, mayBeRefused, methodsOf } from './helpers/keyed.ts';
import { changedThen } from './helpers/recent-key.ts';

/**
 * An API key is switched off: API Gateway refuses it as it refuses an unknown one. A person who switched it off by hand had a reason, so
 * switching it on is only proposed where a deployment did it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-key-with-console.html
 */
const id = 'api-key-disabled';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const keyed = keyedOf(facts);
    if (keyed.routes.length === 0) return [];
    if (keyed.plans.length === 0) return healthy;
    const refused = mayBeRefused(id, keyed, signals);
    if (refused.length === 0 && !failsUnseen(keyed, signals)) return healthy;
    if (keyed.keys === null) throw unread(facts);
    const verdicts = keyed.keys
      .filter(({ enabled }) => !enabled)
      .flatMap((key) => judgeKey(key, keyed, refused, facts, signals) ?? []);
    if (verdicts.length === 0 && !allRead(keyed, refused)) throw unread(facts);
    return verdicts.length > 0 ? verdicts : healthy;
  },
});

function judgeKey(
  key: ApiKey,
  keyed: Keyed,
  refused: readonly Failure[],
  facts: FactsFor<'authorization'>,
  signals: Signals,
): Verdict | null {
  const own = refused.filter(({ apiKeyId }) => apiKeyId === key.id);
  const unnamed = refused.filter(({ apiKeyId }) => apiKeyId === undefined);
  const isMember = keyed.isMember(key.id) ?? true;
  const change = changeBefore(
    facts,
    signals,
    ({ resources, details }) =>
      resources.some(({ kind, id: changed }) => kind === 'api-key' && changed === key.id) &&
      details['replace /enabled'] === 'false',
  );
  const isFresh = change !== undefined || changedThen(key, keyed.routes, facts, signals);
  // A key that was off before the symptom, and that no request is known to carry, explains nothing.
  if (own.length === 0 && !(isMember && isFresh && (unnamed.length > 0 || refused.length === 0)))
    return null;
  const failures = own.length > 0 ? own : unnamed;
  const deployed = languageOf(change?.tool) && change?.tool;
  const confidence: Confidence = own.length > 0 ? 'certain' : 'likely';
  return faulty({
    subject: key.id,
    confidence,
    evidence: [
      evidence(`${id}.off`, { key: key.id, name: key.name || '-', at: key.updatedAt ?? '-' }),
      ...(own.length > 0 ? [evidence(`${id}.carried`, { key: key.id, count: own.length })] : []),
      ...logged(failures, id),
      ...changedBy(change),
    ],
    routes: methodsOf(keyed, failures, signals).map(refOf),
    remedies: deployed ? ['enable-api-key'] : [],
    ...(deployed && {
      data: { tool: deployed, changedBy: change?.by ?? '-', changedAt: change?.at ?? '-' },
    }),
    advised: [
      gatewayCall('UpdateApiKey', {
        apiKey: key.id,
        patchOperations: [{ op: 'replace', path: '/enabled', value: 'true' }],
      }),
    ],
  });
}

/** Whether the keys that refused requests are known to carry are among those that were read. */
function allRead({ keys, isEveryKey }: Keyed, refused: readonly Failure[]): boolean {
  const carried = refused.flatMap(({ apiKeyId }) => apiKeyId ?? []);
  const isRead = (key: string) => keys?.some(({ id: read }) => read === key) === true;
  return isEveryKey || (carried.length > 0 && carried.every(isRead));
}

/** Why the keys are not known: they could not be read, or nothing asked for them. */
function unread({ authorization }: FactsFor<'authorization'>): MissingEvidence {
  const keys = authorization.apiKeys?.keys;
  return new MissingEvidence(
    keys && 'gap' in keys
      ? keys.gap
      : {
          what: 'apigateway:GetApiKeys',
          because: keys
            ? 'Not all API keys of the account were read.'
            : 'The API keys were not read.',
        },
  );
}
