import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../core/checks/registry.generated.ts';
import { runChecks } from '../../../core/checks/run.ts';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import { render } from '../../../core/messages/render.ts';
import { type Diagnosis } from '../../../core/model/diagnosis.ts';
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
  known,
  minutes,
  route,
  signals,
  since,
  targetGroup,
} from '../checks/support/facts.ts';
import {
  diagnosed,
  lambda,
  permissionCauses,
  on,
  many,
  permission,
  permissionFailures,
  link,
  linkFailures,
  shut,
} from './weighed.ts';

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
