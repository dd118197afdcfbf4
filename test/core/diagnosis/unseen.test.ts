import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/model/finding.ts';
import { faultyFinding } from '../../support/faulty-finding.ts';
import { configuration, failure, gap, known, minutes, rest } from '../checks/support/facts.ts';
import { diagnosed, vpcLinkCauses, many, permission, permissionFailures } from './weighed.ts';

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

  test('where nothing locates the failures, the fault that is surer as a fault comes first', () => {
    const findings: Finding[] = [
      faultyFinding('lambda-function-timeout', { confidence: 'possible' }),
      faultyFinding('lambda-vpc-no-egress', { confidence: 'likely' }),
    ];
    const { causes } = diagnosed({ logs: blindLogs }, { logsRead: false }, { findings });
    expect(causes).toMatchObject([
      { check: 'lambda-vpc-no-egress', confidence: 'possible' },
      { check: 'lambda-function-timeout', confidence: 'possible' },
    ]);
  });

  test('log lines that give no reason leave room for a proven fault', () => {
    const diagnosis = diagnosed(
      { lambda: permission },
      { failures: many(4, failure([], { lines: [] })) },
    );
    expect(diagnosis.causes).toMatchObject([{ check: 'lambda-permission-missing', explains: 4 }]);
  });

  test('log lines that name neither method nor reason leave it to the metrics of the methods', () => {
    const bare = many(4, failure([], { lines: [], route: null }));
    const at = { httpMethod: 'GET', path: '/orders' };
    const seen = (excess: number) => [
      { route: at, requests: 100, failures: excess, excess, since: null },
      { route: { ...at, path: '/x' }, requests: 9, failures: 1, excess: 1, since: null },
    ];
    const failing = diagnosed({ lambda: permission }, { failures: bare, routes: seen(50) });
    expect(failing).toMatchObject({
      verdict: 'cause-found',
      causes: [{ check: 'lambda-permission-missing', confidence: 'certain' }],
    });
    const spared = diagnosed({ lambda: permission }, { failures: bare, routes: seen(0) });
    expect(spared.causes).toEqual([]);
    expect(diagnosed({ lambda: permission }, { failures: bare }).causes).toEqual([]);
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

  test.each([
    ['likely', 'possible'],
    ['certain', 'certain'],
  ] as const)(
    'what is %s is %s while a check that would account for it is open',
    (stated, left) => {
      const timeout = faultyFinding('lambda-function-timeout', { confidence: stated });
      const { domain, symptoms, role, hop, accountsFor, looksLike, subject } = timeout;
      const about = { domain, symptoms, role, hop, accountsFor, looksLike, subject };
      const open: Finding = {
        ...about,
        check: 'lambda-vpc-no-egress',
        verdict: 'unknown',
        gap: { what: 'ec2:DescribeRouteTables', because: 'denied' },
      };
      const failures = many(4, failure(['lambda-function-timeout', 'lambda-vpc-no-egress']));
      const { causes } = diagnosed({}, { failures }, { findings: [timeout, open] });
      expect(causes).toMatchObject([{ check: 'lambda-function-timeout', confidence: left }]);
    },
  );

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

describe('what makes clients report something else', () => {
  const masking = faultyFinding('cors-headers-missing-on-errors', { role: 'masks', hop: null });

  test('stands beside the cause and is none', () => {
    const diagnosis = diagnosed(
      {},
      { failures: many(3, failure(['http-dns-failure'])) },
      { findings: [masking], failedBranches: [] },
    );
    expect(diagnosis).toMatchObject({
      verdict: 'no-cause',
      causes: [],
      unrelated: [
        {
          check: 'cors-headers-missing-on-errors',
          evidenceAgainst: [{ code: 'diagnosis.masks' }],
        },
      ],
      ruledOut: [],
    });
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
