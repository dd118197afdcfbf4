import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { known } from '../../model/reading.ts';
import type { Route } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { wouldHaveFailed } from '../../signals/would-have-failed.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { rollbackRemedy } from './helpers/suspect.ts';
import { setVariableCalls } from './helpers/set-variable-calls.ts';
import { takes, touches, valueBefore } from './helpers/variable-changes.ts';
import { variablesIn } from './helpers/variables-in.ts';

/**
 * An integration names a stage variable that the stage does not have, or has empty: nothing stands in its place.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html
 */
const id = 'stage-variable-missing';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: [
    'lambda-permission-missing',
    'lambda-permission-wrong-source-arn',
    'lambda-permission-stage-variable',
    'http-invalid-endpoint-address',
    'http-network-error',
    'bad-deployment-rollback',
  ],
  looksLike: [
    'http-invalid-endpoint-address',
    'http-dns-failure',
    'http-network-error',
    'lambda-permission-missing',
    'lambda-permission-wrong-source-arn',
    'lambda-permission-stage-variable',
    'lambda-function-deleted',
    'lambda-alias-or-version-deleted',
    'integration-role-trust-missing',
    'vpclink-v1-stage-variable-connection-id',
  ],
  judge(facts, signals) {
    const { variables } = facts.configuration.stage;
    const uses = known(facts.configuration.routes).flatMap((route) =>
      variablesIn(route.integration).map((name) => ({ name, route })),
    );
    if (uses.length === 0) return [];
    const missing = [...new Set(uses.map(({ name }) => name))].filter((name) => !variables[name]);
    if (missing.length === 0) return healthy;
    return missing.map((name) =>
      faulty(
        faultOf(
          name,
          uses.filter((use) => use.name === name).map(({ route }) => route),
          facts,
          signals,
        ),
      ),
    );
  },
});

function faultOf(name: string, routes: readonly Route[], facts: BaseFacts, signals: Signals) {
  const { target, configuration } = facts;
  const places = routes.map(({ httpMethod, path }) => ({ httpMethod, path }));
  const removal = changeBefore(
    facts,
    signals,
    (event) => touches(event, name, facts) && takes(event, name),
  );
  const hasWorked = worked(places, facts, signals);
  const value = hasWorked ? valueBefore(name, facts) : undefined;
  const back = hasWorked ? rollbackRemedy(facts, signals) : { remedies: [], data: {} };
  return {
    subject: name,
    confidence: 'certain' as const,
    evidence: [
      ...routes.slice(0, 3).map((route) => told(name, route, configuration.stage.variables[name])),
      ...logged(failuresOf(signals, id, places), id),
      ...changedBy(removal),
    ],
    routes: places,
    remedies: [...(value === undefined ? [] : (['set-stage-variable'] as const)), ...back.remedies],
    advised: setVariableCalls(target, name, value ?? 'VALUE'),
    data: { ...back.data, variable: name, ...(value !== undefined && { value }) },
  };
}

const told = (
  name: string,
  { httpMethod, path, integration }: Route,
  value: string | undefined,
): Evidence =>
  evidence(`${id}.${value === undefined ? 'not-set' : 'empty'}`, {
    variable: name,
    route: `${httpMethod} ${path}`,
    uri: integration?.uri ?? '-',
  });

/** Requests to these methods went well before the symptom: what the deployment before had in the variable's place is known to work. */
const worked = (
  routes: Route[] | { httpMethod: string; path: string }[],
  facts: BaseFacts,
  signals: Signals,
) =>
  wouldHaveFailed(
    facts,
    signals,
    { from: Date.parse(facts.window.start), to: Date.parse(signals.since ?? facts.window.end) },
    routes,
  ) >= enough;

/** So many requests must have gone well, for chance not to have spared them. */
const enough = 10;
