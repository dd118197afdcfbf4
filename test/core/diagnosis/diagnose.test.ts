import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../core/checks/registry.generated.ts';
import { runChecks } from '../../../core/checks/run.ts';
import { diagnose, type DiagnosisInput } from '../../../core/diagnosis/diagnose.ts';
import { render } from '../../../core/messages/render.ts';
import { diagnosisSchema, type Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Signals } from '../../../core/model/signals.ts';
import {
  allow,
  api,
  configuration,
  end,
  facts,
  failure,
  fn,
  gap,
  justDeployed,
  known,
  linkPath,
  minutes,
  route,
  signals,
  since,
  targetGroup,
  targetSecurityGroup,
  rest,
} from '../checks/support/facts.ts';

/** Runs the real checks on an account and weighs what they find. */
function diagnosed(
  world: Partial<Facts>,
  seen: Partial<Signals> = {},
  more: Partial<DiagnosisInput> = {},
): Diagnosis {
  const base = facts({ metrics: known({ minutes: minutes({ serverErrors: 50 }) }), ...world });
  const what = signals(seen);
  const diagnosis = diagnose({
    base,
    signals: what,
    findings: runChecks(checks, base, what),
    failedBranches: [],
    ...more,
  });
  expect(diagnosisSchema.safeParse(diagnosis).success).toBe(true);
  for (const cause of [...diagnosis.causes, ...diagnosis.unrelated])
    for (const evidence of [...cause.evidenceFor, ...cause.evidenceAgainst])
      expect(render(evidence)).not.toContain(`${evidence.code} {`);
  return diagnosis;
}

const lambda = (...functions: ReturnType<typeof fn>[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const permissionCauses = [
  'lambda-permission-missing',
  'lambda-permission-wrong-source-arn',
  'authorizer-permission-missing',
];
const vpcLinkCauses = checks.filter(({ domain }) => domain === 'vpc-link').map(({ id }) => id);
const on = (path: string) => ({ route: { httpMethod: 'GET', path } });
const many = (count: number, one: ReturnType<typeof failure>) =>
  Array.from({ length: count }, (_, index) => ({ ...one, requestId: `${one.requestId}-${index}` }));

const permission = lambda(fn({ policy: known([]) }));
const permissionFailures = many(8, failure(permissionCauses));
const stock = configuration({
  routes: known([
    route('GET', '/orders'),
    route('GET', '/stock', { type: 'HTTP_PROXY', connectionType: 'VPC_LINK' }),
  ]),
});
const link = (more: Parameters<typeof linkPath>[0]) => ({
  'vpc-link': { paths: [linkPath(more)] },
  configuration: stock,
});
const linkFailures = many(6, failure(vpcLinkCauses, { ...on('/stock'), requestId: 'link' }));
const shut = known([
  {
    id: 'sg-lb',
    vpcId: 'v',
    ingress: [],
    egress: [
      { protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], securityGroupIds: [] },
    ],
  },
  targetSecurityGroup([]),
]);

describe('one cause', () => {
  test('is found, with the hop, the methods and the share', () => {
    const diagnosis = diagnosed({ lambda: permission }, { failures: permissionFailures });
    expect(diagnosis).toMatchObject({
      verdict: 'cause-found',
      hop: 'integration',
      causes: [{ check: 'lambda-permission-missing', explains: 8, remedies: ['grant-invoke'] }],
      routesHit: [{ route: { httpMethod: 'GET', path: '/orders' }, failures: 8 }],
      share: 0.5,
      since,
    });
    expect(diagnosis.causes[0]?.score).toBeGreaterThan(0.8);
  });

  test.each([
    [
      'the load balancer is gone',
      { loadBalancer: known(null), listeners: known([]), targetGroups: known([]) },
      'vpclink-v1-lb-deleted',
    ],
    [
      'the link failed because the load balancer is gone',
      {
        link: known({
          version: 1 as const,
          id: 'link-1',
          name: 's',
          targetArns: ['arn:lb'],
          status: 'FAILED',
        }),
        loadBalancer: known(null),
      },
      'vpclink-v1-lb-deleted',
    ],
    [
      'a security group makes targets unhealthy',
      { securityGroups: shut, targetGroups: known([targetGroup('Target.Timeout')]) },
      'vpclink-v1-security-group-blocked',
    ],
    [
      'a network ACL makes targets unhealthy',
      {
        networkAcls: known([
          { id: 'acl-1', vpcId: 'v', subnetIds: ['subnet-n', 'subnet-t'], entries: [] },
        ]),
        targetGroups: known([targetGroup('Target.Timeout')]),
      },
      'vpclink-v1-nacl-blocked',
    ],
    [
      'the process is down',
      { targetGroups: known([targetGroup('Target.FailedHealthChecks')]) },
      'vpclink-v1-target-unhealthy',
    ],
    ['no listener', { listeners: known([]) }, 'vpclink-v1-listener-missing'],
    [
      'the connection was rejected',
      {
        endpointService: known({
          serviceId: 's',
          serviceName: 'n',
          state: 'Available',
          connections: known([{ endpointId: 'e', state: 'rejected' }]),
        }),
      },
      'vpclink-v1-endpoint-service-rejected',
    ],
  ])('behind a VPC link: %s', (_, path, expected) => {
    const diagnosis = diagnosed(link(path), { failures: linkFailures });
    expect(diagnosis.causes.map(({ check }) => check)).toEqual([expected]);
  });

  test('a health check at the wrong port beats the rules that do not let it through', () => {
    const diagnosis = diagnosed(
      link({ targetGroups: known([targetGroup('Target.Timeout', '9090')]) }),
      { failures: linkFailures },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual([
      'vpclink-v1-target-unhealthy',
      'vpclink-v1-security-group-blocked',
    ]);
  });

  test('a blocked way beats the timeout that it shows as', () => {
    const diagnosis = diagnosed(
      {
        ...link({ securityGroups: shut }),
        metrics: known({ minutes: minutes({ integrationLatencyMax: 29_000 }) }),
      },
      {
        failures: many(
          4,
          failure(['integration-timeout', 'lambda-vpc-no-egress'], {
            ...on('/stock'),
            status: 504,
          }),
        ),
      },
    );
    expect(diagnosis.causes[0]?.check).toBe('vpclink-v1-security-group-blocked');
    expect(
      diagnosis.unrelated.find(
        ({ check, subject }) => check === 'integration-timeout' && subject === 'GET /stock',
      )?.evidenceAgainst,
    ).toMatchObject([{ code: 'diagnosis.accounted-for' }]);
  });
});

describe('red herrings', () => {
  test('a proven fault on methods that do not fail is unrelated', () => {
    const diagnosis = diagnosed(
      { ...link({ listeners: known([]) }), lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-permission-missing']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'vpclink-v1-listener-missing',
        evidenceAgainst: [{ code: 'diagnosis.no-failure-here' }],
      },
    ]);
  });

  test('a proven fault on the failing methods, whose log names another cause', () => {
    const thrown = many(
      6,
      failure(['lambda-unhandled-error', 'lambda-init-error'], { status: 502 }),
    );
    const erring = known({
      invocations: 9,
      errors: 6,
      throttles: 0,
      durationMax: 9,
      concurrentMax: 1,
    });
    const diagnosis = diagnosed(
      { lambda: lambda(fn({ reservedConcurrency: known(0), metrics: erring })) },
      { failures: thrown },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-unhandled-error']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'lambda-reserved-concurrency-low',
        evidenceAgainst: [{ code: 'diagnosis.other-reason' }],
      },
    ]);
  });

  test('a throttle does not cause a 5XX alarm', () => {
    const throttled = configuration({
      rest: rest({
        methodSettings: { '*/*': { loggingLevel: 'INFO', throttlingRateLimit: 0 } },
      }),
    });
    const diagnosis = diagnosed(
      { configuration: throttled, lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-permission-missing']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'throttle-zero-limit',
        score: 0,
        evidenceAgainst: [{ code: 'diagnosis.other-symptom' }],
      },
    ]);
  });

  test('failures of the other kind explain nothing', () => {
    const diagnosis = diagnosed(
      { lambda: permission },
      { symptom: '4xx', failures: permissionFailures, clientErrors: 500 },
    );
    expect(diagnosis).toMatchObject({ verdict: 'no-cause', causes: [], routesHit: [] });
  });

  test('a deployment just before is no cause where what is proven explains everything', () => {
    const diagnosis = diagnosed(
      { configuration: justDeployed(), lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check, explains }) => [check, explains])).toEqual([
      ['lambda-permission-missing', 8],
    ]);
    expect(diagnosis.unrelated.map(({ check }) => check)).toEqual(['bad-deployment-rollback']);
    expect(diagnosis.recentChanges).toMatchObject([
      { what: { code: 'diagnosis.deployment-created', args: { id: 'd2' } }, beforeSymptom: 10 },
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['nothing else explains', ['mapping-request-transform-failed'], ['bad-deployment-rollback']],
    ['the log gives no reason', [], ['bad-deployment-rollback']],
    ['the log names what no deployment makes', ['http-dns-failure'], []],
    [
      'the log may mean what one makes',
      ['http-dns-failure', 'stage-variable-missing'],
      ['bad-deployment-rollback'],
    ],
  ])('a deployment just before, where %s', (_name, causes, expected) => {
    const diagnosis = diagnosed(
      { configuration: justDeployed() },
      { failures: many(5, failure(causes)) },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(expected);
  });
});

describe('what is more than usual', () => {
  const stockRoute = { httpMethod: 'GET', path: '/stock' };
  const seen = (path: string, requests: number, failures: number, excess = failures) => ({
    route: { httpMethod: 'GET', path },
    requests,
    failures,
    excess,
    since: null,
  });
  const elsewhere = (count: number) =>
    many(count, failure([], { route: stockRoute, requestId: 'other', lines: [] }));
  const dark = { execution: gap('logs:FilterLogEvents'), access: gap('logs:FilterLogEvents') };
  const routeless = many(8, failure(permissionCauses, { route: null }));

  test.each<[string, Partial<Signals>, string, [string, string, boolean][]]>([
    [
      'a fault that fails as often as before is no cause',
      {
        failures: [...many(7, failure(permissionCauses)), ...elsewhere(90)],
        routes: [seen('/orders', 100, 7, 0), seen('/stock', 100, 90)],
      },
      'no-cause',
      [],
    ],
    [
      'a small part is a minor cause, and only a part of the answer',
      { failures: [...many(5, failure(permissionCauses)), ...elsewhere(95)] },
      'partly-explained',
      [['lambda-permission-missing', 'certain', true]],
    ],
    [
      'a third is a cause, and only a part of the answer',
      { failures: [...many(30, failure(permissionCauses)), ...elsewhere(60)] },
      'partly-explained',
      [['lambda-permission-missing', 'certain', false]],
    ],
    [
      'no log, and nobody calls its method',
      { logsRead: false, routes: [seen('/orders', 0, 0), seen('/stock', 100, 90)] },
      'unknown',
      [],
    ],
    [
      'no log, and its method is the one that fails',
      { logsRead: false, routes: [seen('/orders', 100, 90), seen('/stock', 100, 0)] },
      'cause-found',
      [['lambda-permission-missing', 'certain', false]],
    ],
    [
      'no log, and nothing tells the methods apart',
      { logsRead: false },
      'cause-found',
      [['lambda-permission-missing', 'possible', false]],
    ],
    [
      'lines without a route, and nobody calls its method',
      { failures: routeless, routes: [seen('/orders', 0, 0), seen('/stock', 100, 90)] },
      'no-cause',
      [],
    ],
    [
      'lines without a route, and nothing else would write them',
      { failures: routeless },
      'cause-found',
      [['lambda-permission-missing', 'certain', false]],
    ],
  ])('%s', (_name, more, verdict, expected) => {
    const world =
      more.logsRead === false ? { lambda: permission, logs: dark } : { lambda: permission };
    const diagnosis = diagnosed(world, more);
    expect(diagnosis.verdict).toBe(verdict);
    expect(
      diagnosis.causes.map(({ check, confidence, minor = false }) => [check, confidence, minor]),
    ).toEqual(expected);
    if (expected.length === 0)
      expect(diagnosis.unrelated.map(({ check }) => check)).toContain('lambda-permission-missing');
  });

  test('lines without a route that something unchecked would write, too', () => {
    const gone = fn({ arn: 'arn:catalog', name: 'catalog', policy: gap() });
    const diagnosis = diagnosed(
      { lambda: lambda(fn({ policy: known([]) }), gone) },
      { failures: routeless },
    );
    expect(diagnosis.causes).toMatchObject([
      {
        check: 'lambda-permission-missing',
        confidence: 'possible',
        evidenceAgainst: [{ code: 'diagnosis.route-not-logged' }],
      },
    ]);
  });
});

describe('several causes', () => {
  test('are ranked by the failures that they explain', () => {
    const both = { ...link({ listeners: known([]) }), lambda: permission };
    const mostlyLink = diagnosed(both, {
      failures: [...linkFailures, ...permissionFailures.slice(0, 2)],
    });
    const mostlyLambda = diagnosed(both, {
      failures: [...linkFailures.slice(0, 2), ...permissionFailures],
    });
    const checksOf = ({ causes }: Diagnosis) => causes.map(({ check }) => check);
    expect(checksOf(mostlyLink)).toEqual([
      'vpclink-v1-listener-missing',
      'lambda-permission-missing',
    ]);
    expect(checksOf(mostlyLambda)).toEqual([
      'lambda-permission-missing',
      'vpclink-v1-listener-missing',
    ]);
  });

  test('two functions without permission are two causes', () => {
    const two = configuration({ routes: known([route('GET', '/orders'), route('GET', '/users')]) });
    const users = fn({
      arn: 'arn:users',
      name: 'users',
      routes: [{ httpMethod: 'GET', path: '/users' }],
      policy: known([]),
    });
    const diagnosis = diagnosed(
      { configuration: two, lambda: lambda(fn({ policy: known([]) }), users) },
      {
        failures: [
          ...permissionFailures,
          failure(permissionCauses, { ...on('/users'), requestId: 'u' }),
        ],
      },
    );
    expect(diagnosis.causes.map(({ subject, explains }) => [subject, explains])).toEqual([
      [fn().arn, 8],
      ['arn:users', 1],
    ]);
  });
});

describe('what could not be seen', () => {
  const blindLogs = { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') };

  test('a proven fault stands without logs, with a lower score', () => {
    const withLogs = diagnosed({ lambda: permission }, { failures: permissionFailures });
    const without = diagnosed({ lambda: permission, logs: blindLogs }, { logsRead: false });
    expect(without.causes).toMatchObject([
      {
        check: 'lambda-permission-missing',
        evidenceAgainst: [{ code: 'diagnosis.no-sample' }, { code: 'diagnosis.nothing-located' }],
      },
    ]);
    expect(without.causes[0]?.score).toBeLessThan(withLogs.causes[0]?.score ?? 0);
  });

  test('log lines that give no reason leave room for a proven fault', () => {
    const diagnosis = diagnosed(
      { lambda: permission },
      { failures: many(4, failure([], { lines: [] })) },
    );
    expect(diagnosis.causes).toMatchObject([{ check: 'lambda-permission-missing', explains: 4 }]);
  });

  test('all gaps: unknown, with every reason', () => {
    const blind = configuration({
      routes: gap('apigateway:GetExport'),
      deployments: gap(),
      account: gap(),
      rest: rest({ usagePlans: gap() }),
    });
    const diagnosis = diagnosed(
      { configuration: blind, metrics: gap('cloudwatch:GetMetricData'), logs: blindLogs },
      { logsRead: false, since: null, requests: 0, serverErrors: 0 },
    );
    expect(diagnosis).toMatchObject({ verdict: 'unknown', causes: [], hop: null, share: 0 });
    expect(diagnosis.notChecked).toContainEqual({
      check: 'lambda-integration-wrong-http-method',
      gap: { what: 'apigateway:GetExport', because: 'AccessDeniedException: not authorized' },
    });
  });

  test('a failed branch leaves every check of its domain unchecked', () => {
    const diagnosis = diagnosed(
      {},
      {},
      {
        findings: [],
        failedBranches: [
          { domain: 'vpc-link', failed: { Error: 'States.Timeout', Cause: 'late' } },
        ],
      },
    );
    expect(diagnosis.verdict).toBe('unknown');
    expect(diagnosis.notChecked.map(({ check }) => check)).toEqual(vpcLinkCauses);
    expect(diagnosis.notChecked[0]?.gap).toEqual({
      what: 'checks:vpc-link',
      because: 'States.Timeout: late',
    });
  });

  test('what cannot raise this alarm hides no cause of it', () => {
    const diagnosis = diagnosed(
      {},
      {},
      {
        findings: [],
        failedBranches: [{ domain: 'throttling', failed: {} }],
      },
    );
    expect(diagnosis.verdict).toBe('no-cause');
  });
});

describe('telemetry', () => {
  const silent = configuration({ rest: rest({ methodSettings: {} }) });
  const dark = { configuration: silent, logs: { execution: known([]), access: gap() } };

  test('logging that is off is the reason where nothing else is found', () => {
    const diagnosis = diagnosed(dark, { logsRead: false });
    expect(diagnosis).toMatchObject({
      verdict: 'cause-hidden',
      hop: null,
      causes: [
        {
          check: 'execution-logging-off',
          remedies: ['enable-execution-logging'],
          evidenceAgainst: [{ code: 'diagnosis.telemetry' }],
        },
      ],
    });
  });

  test('and never where something else explains', () => {
    const diagnosis = diagnosed({ ...dark, lambda: permission }, { logsRead: false });
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-permission-missing']);
    expect(diagnosis.unrelated.map(({ check }) => check)).toEqual(['execution-logging-off']);
  });

  test('nor when nothing fails', () => {
    const diagnosis = diagnosed(
      { ...dark, metrics: known({ minutes: minutes() }) },
      { since: null, serverErrors: 0, logsRead: false },
    );
    expect(diagnosis).toMatchObject({ verdict: 'healthy', causes: [] });
  });
});

describe('a symptom that is gone', () => {
  const calm = { metrics: known({ minutes: minutes() }) };

  test('a healthy account has no cause', () => {
    const diagnosis = diagnosed(calm, { since: null, serverErrors: 0 });
    expect(diagnosis).toMatchObject({ verdict: 'healthy', hop: null, causes: [], unrelated: [] });
  });

  test('a fault that breaks nobody now is no cause', () => {
    const diagnosis = diagnosed({ ...calm, lambda: permission }, { since: null, serverErrors: 0 });
    expect(diagnosis).toMatchObject({
      verdict: 'healthy',
      causes: [],
      unrelated: [{ check: 'lambda-permission-missing' }],
    });
  });

  test('a few failures that a proven fault explains still have a cause', () => {
    const diagnosis = diagnosed(
      { metrics: known({ minutes: minutes({ serverErrors: 1 }) }), lambda: permission },
      { since: null, failures: permissionFailures.slice(0, 2) },
    );
    expect(diagnosis.causes).toMatchObject([{ check: 'lambda-permission-missing' }]);
  });

  test('a few failures that nothing explains are not worth an incident', () => {
    const diagnosis = diagnosed(
      { metrics: known({ minutes: minutes({ serverErrors: 1 }) }) },
      { since: null, failures: permissionFailures.slice(0, 1) },
    );
    expect(diagnosis.verdict).toBe('healthy');
  });
});

test('nothing found although everything was read', () => {
  const diagnosis = diagnosed(
    {},
    { failures: many(3, failure(['http-dns-failure'], { hop: 'network' })) },
  );
  expect(diagnosis).toMatchObject({ verdict: 'no-cause', hop: 'network', causes: [] });
});

test('failures from before the symptom do not count', () => {
  const old = { ...failure(permissionCauses), at: '2026-01-05T10:02:00.000Z' };
  const diagnosis = diagnosed({}, { failures: [old] });
  expect(diagnosis.routesHit).toEqual([]);
});

test('latency is placed before or behind the integration', () => {
  const slow = minutes({ latencyP99: 9000, integrationLatencyP99: 8800 });
  const seen: Partial<Signals> = { symptom: 'latency', serverErrors: 0 };
  expect(diagnosed({ metrics: known({ minutes: slow }) }, seen).hop).toBe('backend');
  const front = minutes({ latencyP99: 9000, integrationLatencyP99: 300 });
  expect(diagnosed({ metrics: known({ minutes: front }) }, seen).hop).toBe('gateway');
});

test('functions that changed are told where their facts are at hand', () => {
  const changed = fn({
    configuration: known({
      version: '2',
      lastModified: '2026-01-05T10:15:00.000+0000',
      timeout: 3,
      memorySize: 128,
    }),
  });
  expect(diagnosed({ lambda: lambda(changed) }).recentChanges).toEqual([
    {
      at: '2026-01-05T10:15:00.000+0000',
      what: { code: 'diagnosis.function-modified', args: { function: 'orders', version: '2' } },
      beforeSymptom: 300,
    },
  ]);
});

test('hostile text stays text', () => {
  const evil = `<script>alert(1)</script> {count, plural, other {x}} '{`;
  const diagnosis = diagnosed(
    {
      lambda: permission,
      configuration: configuration({
        deployments: known([{ id: 'd2', createdAt: end, description: evil }]),
      }),
    },
    { failures: [failure(permissionCauses, { lines: [evil] })] },
  );
  const texts = (diagnosis.causes[0]?.evidenceFor ?? []).map((evidence) => render(evidence));
  expect(texts.some((text) => text.includes(evil))).toBe(true);
  expect(diagnosis.recentChanges.map(({ what }) => render(what)).join()).toContain(evil);
});

test('the same documents give the same diagnosis, in whatever order the findings come', () => {
  const base = facts({
    lambda: permission,
    ...link({ listeners: known([]), securityGroups: shut }),
  });
  const seen = signals({ failures: [...linkFailures, ...permissionFailures] });
  const findings: Finding[] = runChecks(checks, base, seen);
  const order = (list: readonly Finding[]) =>
    diagnose({ base, signals: seen, findings: list, failedBranches: [] }).causes.map(
      ({ check, score }) => `${check} ${score}`,
    );
  expect(order(findings.toReversed())).toEqual(order(findings));
});

test('a policy that covers every method leaves nothing to say', () => {
  const open = lambda(fn({ policy: known([allow(`${api}/*`)]) }));
  expect(diagnosed({ lambda: open }).causes).toEqual([]);
});
