import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { known } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import { escaped, replace } from '../../remedies/patch.ts';
import { defineRule, pass, updateStage, violation } from '../define-rule.ts';

const id = 'caching-advice';
/** Requests per second from which the smallest cache pays for itself. */
const worthwhile = 50;
/** Gigabytes. */
const smallest = '0.5';

/**
 * Busy methods that give everyone the same answer have a cache, and what a cache keeps is encrypted.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export default defineRule({
  id,
  severity: 'low',
  apis: ['REST'],
  judge: (facts) => (facts.stage.cacheSize === null ? advise(facts) : plainCaches(facts)),
});

function advise(facts: AuditFacts): RuleVerdict | [] {
  const routes = known(facts.configuration.routes).filter(isForAll);
  const peak = known(facts.peakRate);
  const { name } = facts.configuration.stage;
  if (routes.length === 0 || peak === null) return [];
  if (peak < worthwhile) return pass(name);
  return violation({
    subject: name,
    evidence: [
      {
        code: `${id}.busy`,
        args: { peak: Math.round(peak), routes: routes.slice(0, 8).map(routeName).join(', ') },
      },
    ],
    fix: [
      updateStage(
        facts,
        replace('/cacheClusterEnabled', 'true'),
        replace('/cacheClusterSize', smallest),
        ...routes.flatMap(({ path, httpMethod }) => {
          const caching = `/${escaped(path)}/${httpMethod}/caching`;
          return [
            replace(`${caching}/enabled`, 'true'),
            replace(`${caching}/dataEncrypted`, 'true'),
          ];
        }),
      ),
    ],
    undo: [updateStage(facts, replace('/cacheClusterEnabled', 'false'))],
  });
}

/** A method whose answers may be shared: it only reads, and asks nobody who they are. */
const isForAll = ({ httpMethod, authorizationType, apiKeyRequired, integration }: Route): boolean =>
  httpMethod === 'GET' &&
  authorizationType === 'NONE' &&
  !apiKeyRequired &&
  integration !== null &&
  integration.type !== 'MOCK';

const plainCaches = (facts: AuditFacts): RuleVerdict[] =>
  Object.entries(facts.stage.cached).map(([key, { encrypted }]) => {
    if (encrypted) return pass(key);
    const set = (value: string) =>
      updateStage(facts, replace(`/${key}/caching/dataEncrypted`, value));
    return violation({
      subject: key,
      evidence: [{ code: `${id}.plain`, args: { key } }],
      fix: [set('true')],
      undo: [set('false')],
    });
  });
