import { type Evidence, evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { knownOr } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { gatewayV2Call } from '../advised.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf } from '../../signals/failures.ts';
import { suspectAmong } from '../../signals/suspect.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { type Format, readsFormat } from './helpers/payload-format.ts';
import { type IntegratedRoute, naming, refs } from './helpers/routes.ts';
import { versionChange } from './helpers/version-change.ts';

/**
 * The function reads the other form of event than its integration sends: 1.0 and 2.0 name method and path differently, so that it
 * looks for fields that are not there.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
const id = 'lambda-payload-format-mismatch';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-unhandled-error'],
  looksLike: ['lambda-unhandled-error', 'lambda-init-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const sent = routes.filter(
        ({ integration }) => integration.payloadFormatVersion !== undefined,
      );
      const wrong = (['1.0', '2.0'] as const).flatMap((wanted) => {
        const others = sent.filter(
          ({ integration }) => integration.payloadFormatVersion !== wanted,
        );
        const said = saidBy(fn, others, signals).find((text) => readsFormat(text) === wanted);
        return said !== undefined && others.length > 0 ? [{ wanted, others, said }] : [];
      })[0];
      return wrong ? judge(fn, wrong, facts, signals) : healthy;
    }),
});

interface Mismatch {
  /** The form that the function reads. */
  readonly wanted: Format;
  readonly others: readonly IntegratedRoute[];
  readonly said: string;
}

function judge(
  fn: LambdaFunction,
  { wanted, others, said }: Mismatch,
  facts: FactsFor<'lambda'>,
  signals: Signals,
) {
  const ids = others.flatMap(({ integration }) => integration.id ?? []);
  const changed = changeBefore(
    facts,
    signals,
    ({ name, details }) =>
      name === 'UpdateIntegration' &&
      ids.includes(String(details['integrationId'])) &&
      details['payloadFormatVersion'] !== undefined,
  );
  const version = changed ? none : versionChange(fn, others, facts, signals);
  const isSet =
    changed !== undefined || (isUnmoved(version) && deployedWith(facts, signals, others));
  const sent = others[0]?.integration.payloadFormatVersion ?? '-';
  return faulty({
    subject: fn.arn,
    confidence:
      isSet || failuresOf(signals, thrown, refs(others)).length > 0 ? 'certain' : 'likely',
    evidence: [
      evidence(`${id}.reads`, { function: fn.name, wanted, sent, said }),
      ...changedBy(changed),
      ...version.evidence,
    ],
    routes: refs(others),
    remedies: isSet ? ['restore-payload-format'] : version.remedies,
    advised: ids
      .slice(0, 1)
      .map((IntegrationId) =>
        gatewayV2Call('GetIntegration', { ApiId: facts.target.apiId, IntegrationId }),
      ),
    data: { ...naming(fn), ...version.data, payloadFormatVersion: wanted },
  });
}

/** The cause that log lines name where a function throws. */
const thrown = 'lambda-unhandled-error';

/** Whether nothing suggests that the function's alias was moved. */
const isUnmoved = ({ remedies, evidence: said }: ReturnType<typeof versionChange>): boolean =>
  remedies.length === 0 && said.length === 0;

/** Whether the API was changed, and so deployed automatically, right before these routes began to fail. */
function deployedWith(
  { configuration, ...facts }: FactsFor<'lambda'>,
  signals: Signals,
  routes: readonly IntegratedRoute[],
): boolean {
  const automatic = knownOr(configuration.deployments, [])
    .filter((one) => one.automatic)
    .map((one) => ({ ...one, at: one.createdAt }))
    .toReversed();
  return suspectAmong(automatic, { ...facts, configuration }, signals, routes) !== null;
}

const none: ReturnType<typeof versionChange> = {
  remedies: [],
  evidence: [] as Evidence[],
  data: {},
};

/** What the function said: in the access log, and in its own. */
const saidBy = (
  fn: LambdaFunction,
  routes: readonly IntegratedRoute[],
  signals: Signals,
): string[] => [
  ...failuresOf(signals, thrown, refs(routes)).flatMap(({ lines }) => lines),
  ...knownOr(fn.errors, []).map(({ text }) => text),
];
