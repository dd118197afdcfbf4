import { describe, expect, test } from '@jest/globals';
import { recommendedFormat } from '../../../core/audit/recommended-format.ts';
import { telemetryOf } from '../../../core/audit/doctor.ts';
import { checks } from '../../../core/checks/registry.generated.ts';
import { runChecks } from '../../../core/checks/run.ts';
import { factsModules } from '../../../core/facts/index.ts';
import { renderRule } from '../../../core/messages/rules.ts';
import type { Facts } from '../../../core/model/facts.ts';
import { facts as diagnosisFacts, rest, route } from '../checks/support/facts.ts';
import { auditFacts, type Difference, known } from './support/facts.ts';

const look = (difference: Difference) =>
  telemetryOf(checks, auditFacts(difference), (domain) => factsModules[domain].reads);
const hampered = (difference: Difference) =>
  Object.fromEntries(look(difference).hampered.map(({ check, ready }) => [check, ready]));

const destinationArn = 'arn:aws:logs:eu-west-1:111122223333:log-group:shop';
const noExecution = {
  methodSettings: { '*/*': { loggingLevel: 'OFF' as const, throttlingRateLimit: 10 } },
};
const access = (format: string) => ({ accessLog: { destinationArn, format } });
const plain = access('$context.requestId $context.status');

describe('the telemetry doctor', () => {
  test('has nothing to say of a stage that records what is needed', () => {
    expect(look({})).toMatchObject({ hampered: [], blurred: [] });
  });

  test('without any log: what only a log proves is impossible, the rest of it weak', () => {
    const found = look({ rest: noExecution, deployed: { accessLog: null } });
    const of = (ready: string) =>
      found.hampered.filter((one) => one.ready === ready).map(({ check }) => check);
    expect(of('impossible')).toEqual(
      expect.arrayContaining(['lambda-malformed-proxy-response', 'iam-signature-expired']),
    );
    expect(of('weak')).toEqual(
      expect.arrayContaining(['lambda-unhandled-error', 'integration-timeout']),
    );
    expect(found.blurred.find(({ symptom }) => symptom === '5xx')?.checks).toEqual(
      expect.arrayContaining(['lambda-malformed-proxy-response', 'lambda-unhandled-error']),
    );
    expect(found.hampered.flatMap(({ rules }) => rules)).toEqual(
      expect.arrayContaining(['execution-logging', 'access-log-enabled']),
    );
    for (const { reasons } of found.hampered)
      for (const reason of reasons) expect(renderRule(reason)).not.toContain('audit.');
  });

  test('says what the configuration proves whatever is recorded', () => {
    const found = hampered({ rest: noExecution, deployed: { accessLog: null } });
    expect(found).not.toHaveProperty('lambda-permission-missing');
    expect(found).not.toHaveProperty('lambda-integration-wrong-http-method');
  });

  test('a level without a role writes nothing', () => {
    const account = known({ cloudwatchRoleArn: null });
    const found = look({ configuration: { account }, deployed: { accessLog: null } });
    expect(found.hampered.map(({ check }) => check)).toContain('lambda-malformed-proxy-response');
    expect(found.hampered[0]?.rules).toContain('log-role');
  });

  test("an access log's error fields stand in for the execution log, except for limits", () => {
    const found = hampered({ rest: noExecution, deployed: { ...access(recommendedFormat) } });
    expect(found).not.toHaveProperty('lambda-malformed-proxy-response');
    expect(found).toMatchObject({ 'throttle-stage-method': 'weak' });
  });

  test('the response type alone tells some causes', () => {
    const format = '$context.requestId $context.status $context.error.responseType';
    const typed = hampered({ rest: noExecution, deployed: { ...access(format) } });
    const bare = look({ rest: noExecution, deployed: { ...plain } });
    const lacking = (check: string) =>
      bare.hampered.find((one) => one.check === check)?.reasons.map(({ code }) => code);
    expect(lacking('integration-timeout')).toContain('audit.lacks-reasons');
    expect(typed).toHaveProperty('lambda-malformed-proxy-response');
  });

  test('an access log that goes to Firehose cannot be searched', () => {
    const accessLog = {
      destinationArn: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/x',
      format: recommendedFormat,
    };
    expect(hampered({ rest: noExecution, deployed: { accessLog } })).toMatchObject({
      'lambda-malformed-proxy-response': 'impossible',
    });
  });

  test('a read that is denied makes its checks impossible, and says what would allow it', () => {
    const gap = { what: 'lambda:GetFunctionConfiguration', because: 'denied', allow: 'lambda:X' };
    const functions = [{ arn: 'a', functionArn: 'a', routes: [], timeout: { gap } }];
    const found = look({ functions }).hampered;
    expect(found.map(({ check }) => check)).toContain('lambda-permission-missing');
    expect(renderRule(found[0]!.reasons[0]!)).toContain('lambda:X');
  });

  test('leaves out what the API has nothing of', () => {
    const http = route('GET', '/', { type: 'HTTP_PROXY', uri: 'https://example.com' });
    const found = hampered({
      configuration: { routes: known([http]) },
      rest: noExecution,
      deployed: { accessLog: null },
    });
    expect(
      Object.keys(found).filter((check) => /^(lambda|vpclink|authorizer)-/.test(check)),
    ).toEqual([]);
    expect(found).toHaveProperty('integration-timeout');
    expect(found).not.toHaveProperty('throttle-usage-plan');
  });
});

/** Checks that need no log where the methods have metrics of their own, which these facts lack. */
const measured: ReadonlySet<string> = new Set(['missing-resource-or-method']);

/** Checks that miss their log only where the methods' own metrics show failures, which these facts lack. */
const shown: ReadonlySet<string> = new Set(['lambda-answers-5xx']);

test('what declares that only a log proves it is what says unknown without one', () => {
  const gap = { gap: { what: 'logs:StartQuery', because: 'none' } };
  const facts = {
    ...diagnosisFacts(),
    logs: { execution: gap, access: gap },
  } as unknown as Facts;
  const plans = known([
    {
      id: 'p1',
      name: 'p',
      throttle: { rateLimit: 1, burstLimit: 1 },
      apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }],
    },
  ]);
  const configuration = { ...facts.configuration, rest: rest({ usagePlans: plans }) };
  const failing = (symptom: '5xx' | '4xx') => ({
    symptom,
    since: null,
    requests: 100,
    serverErrors: 50,
    clientErrors: 50,
    failures: [],
    logsRead: false,
  });
  const findings = (['5xx', '4xx'] as const).flatMap((symptom) =>
    runChecks(checks, { ...facts, configuration }, failing(symptom)),
  );
  const blind = findings.flatMap((finding) =>
    finding.verdict === 'unknown' &&
    finding.gap.what === 'logs:StartQuery' &&
    !measured.has(finding.check)
      ? finding.check
      : [],
  );
  // Checks of what this API does not have say nothing.
  const asked = new Set(findings.map(({ check }) => check));
  const declared = checks.filter(
    ({ id, telemetry }) => telemetry?.reasons === 'proof' && asked.has(id) && !shown.has(id),
  );
  expect([...new Set(blind)].toSorted()).toEqual(declared.map(({ id }) => id).toSorted());
});
