import { describe, expect, test } from '@jest/globals';
import { actionsOf } from '../../../core/aws/iam/grants-of.ts';
import { baseReads, collectBase, factsModules } from '../../../core/facts/index.ts';
import { baseFactsSchema, domainFactsSchemas } from '../../../core/model/facts.ts';
import type { BaseFacts } from '../../../core/model/facts.ts';
import { ecsReads } from '../../../core/facts/network/ecs/index.ts';
import { domains } from '../../../core/model/finding.ts';
import type { Gap } from '../../../core/model/reading.ts';
import { type Answers, fakeAws } from './fake-aws.ts';
import { once } from '../../../core/model/once.ts';
import { known } from '../checks/support/facts.ts';
import { alarm, answers, refusing, target } from './shop.ts';

/** Right after the stage's deployment, so that what it holds is compared. */
const afterDeployment = { from: '2026-02-01T00:05:00.000Z', to: '2026-02-01T00:06:00.000Z' };

/** The same where requests are refused for their API keys: then these are read, and no deployments. */
const refusedKeys = (base: BaseFacts): BaseFacts => ({
  ...base,
  alarm: { ...alarm, symptom: '4xx' },
  logs: {
    ...base.logs,
    // No access log: a web ACL might refuse them, too.
    access: known([]),
    execution: known([
      { at: alarm.at, text: 'API Key ******abc123 not authorized because method requires API Key' },
    ]),
  },
});

/** The same where the access log names the key that all refused requests carried: then this one is looked up. */
const carriedKey = (base: BaseFacts): BaseFacts => ({
  ...refusedKeys(base),
  logs: {
    ...refusedKeys(base).logs,
    access: known([
      {
        at: alarm.at,
        requestId: 'one',
        httpMethod: 'GET',
        resourcePath: '/orders',
        status: 403,
        responseType: 'INVALID_API_KEY',
        message: null,
        integrationStatus: null,
        apiKeyId: 'key01',
      },
    ]),
  },
});

/** The same where traffic has ended: then the custom domains are read. */
const noTraffic = (base: BaseFacts): BaseFacts => ({
  ...base,
  alarm: { ...alarm, symptom: 'no-traffic' },
});

/** The same of a stage with a client certificate, which its backends may refuse. */
const withClientCertificate = (base: BaseFacts): BaseFacts => ({
  ...base,
  configuration: {
    ...base.configuration,
    ...(base.configuration.rest && {
      rest: { ...base.configuration.rest, clientCertificateId: 'cert01' },
    }),
  },
});

/** The domain has routing rules, before its mappings or alone. */
const withRules = (routingMode: string): Answers => ({
  ...answers,
  'apigateway:GetDomainNames': () => ({
    items: [
      {
        domainName: 'api.example.com',
        routingMode,
        endpointConfiguration: { types: ['REGIONAL'] },
      },
    ],
  }),
});
const bothModes = withRules('ROUTING_RULE_THEN_BASE_PATH_MAPPING');

/** The domain is edge-optimized: version 2 of the API does not know its mappings. */
const atEdge = (given: Answers): Answers => ({
  ...given,
  ...(given['apigateway:GetDomainNames'] === answers['apigateway:GetDomainNames'] && {
    'apigateway:GetDomainNames': () => ({
      items: [{ domainName: 'edge.example.com', endpointConfiguration: { types: ['EDGE'] } }],
    }),
  }),
});

/** Everything that can be read of the shop, and the calls that it took by reader. */
async function readAll(given: Answers, suppose = (base: BaseFacts) => base) {
  const aws = fakeAws(given);
  const base = suppose(await collectBase(aws.environment, target, alarm));
  const madeBy = new Map<string, string[]>([['base', aws.calls.map(({ call }) => call)]]);
  const facts: Record<string, unknown> = {};
  for (const domain of domains) {
    const before = aws.calls.length;
    facts[domain] = await factsModules[domain].collect(aws.environment, base, {
      began: afterDeployment,
    });
    madeBy.set(
      domain,
      aws.calls.slice(before).map(({ call }) => call),
    );
  }
  return { base, facts, madeBy };
}

/** One call of many, as it is answered. */
const only = (call: string, given: Answers): Answers => {
  const answer = given[call];
  return answer ? { [call]: answer } : {};
};

/** What accounts and incidents can be like: between them, every call is made. */
const accounts: readonly {
  readonly given: (answers: Answers, call: string) => Answers;
  readonly suppose?: (base: BaseFacts) => BaseFacts;
}[] = [
  { given: (all) => all },
  { given: (all) => all, suppose: refusedKeys },
  { given: (all) => all, suppose: carriedKey },
  { given: (all) => all, suppose: noTraffic },
  { given: (all) => all, suppose: withClientCertificate },
  { given: atEdge, suppose: noTraffic },
  { given: (all, call) => ({ ...bothModes, ...only(call, all) }), suppose: noTraffic },
];

/** Each of them, where nothing is refused. */
const usual = once(() =>
  Promise.all(accounts.map(({ given, suppose }) => readAll(given(answers, ''), suppose))),
);

/** Every gap in a document. */
const gapsIn = (document: unknown): Gap[] => {
  if (document === null || typeof document !== 'object') return [];
  const own = 'gap' in document ? [document.gap as Gap] : [];
  return [...own, ...Object.values(document).flatMap(gapsIn)];
};

/** Log queries that are stopped in the end. */
const endlessQueries: Answers = {
  'logs:GetQueryResults': () => ({ status: 'Running' }),
  'logs:StopQuery': () => ({ success: true }),
};

const declared: Readonly<Record<string, readonly string[]>> = {
  // What is read of HTTP APIs alone: http.test.ts.
  base: baseReads.filter((call) => !call.startsWith('apigatewayv2:')),
  ...Object.fromEntries(domains.map((domain) => [domain, factsModules[domain].reads])),
  // What is read of VPC links of version 2 alone: network-targets.test.ts; of services of ECS: ecs-services.test.ts.
  'vpc-link': factsModules['vpc-link'].reads.filter(
    (call) =>
      !['apigatewayv2:GetVpcLinks', 'acm:DescribeCertificate'].includes(call) &&
      !call.startsWith('servicediscovery:') &&
      !ecsReads.includes(call),
  ),
};
const everyRead = [...new Set(Object.values(declared).flat())];
/** Without these there is nothing to diagnose. */
const essential = ['apigateway:GetRestApi', 'apigateway:GetStage'];

describe('a healthy account', () => {
  test('is read without gaps, and what is read has the form of the model', async () => {
    const { base, facts } = await readAll(answers);
    expect(gapsIn({ base, facts })).toEqual([]);
    expect(() => baseFactsSchema.parse(JSON.parse(JSON.stringify(base)))).not.toThrow();
    for (const domain of domains) {
      expect(() =>
        domainFactsSchemas[domain].parse(JSON.parse(JSON.stringify(facts[domain]))),
      ).not.toThrow();
    }
  });

  test('every call is declared, and every declared call is made', async () => {
    const { madeBy } = await readAll(answers);
    const others = [...(await usual()), await readAll({ ...answers, ...endlessQueries })];
    for (const [reader, made] of madeBy) {
      const all = new Set([...made, ...others.flatMap((one) => one.madeBy.get(reader) ?? [])]);
      expect([reader, [...all].toSorted()]).toEqual([
        reader,
        [...new Set(declared[reader])].toSorted(),
      ]);
    }
  });

  test.each([
    ['a healthy account', undefined, answers],
    ['refused API keys', refusedKeys, answers],
    ['one refused API key', carriedKey, answers],
    ['no traffic', noTraffic, answers],
    ['no traffic, and routing rules before mappings', noTraffic, bothModes],
    ['no traffic, and routing rules alone', noTraffic, withRules('ROUTING_RULE_ONLY')],
  ])('the control plane is spared: at most twelve calls, %s', async (_, suppose, given) => {
    const { madeBy } = await readAll(given, suppose);
    const all = [...madeBy.values()].flat().filter((call) => /^apigateway(v2)?:/.test(call));
    expect(madeBy.get('base')?.filter((call) => call.startsWith('apigateway:'))).toHaveLength(9);
    expect(all.length).toBeLessThanOrEqual(12);
  });
});

/** A query that cannot be stopped has failed before. */
const harmless = ['logs:StopQuery'];
const optional = everyRead.filter((call) => ![...essential, ...harmless].includes(call));
const refusals: Readonly<Record<string, readonly string[]>> = {
  AccessDeniedException: optional,
  UnauthorizedOperation: optional.filter((call) => call.startsWith('ec2:')),
  TooManyRequestsException: optional.filter((call) => !call.startsWith('ec2:')),
};

describe.each(Object.entries(refusals))('%s', (name, calls) => {
  test.each(calls)('%s is a gap, no exception', async (call) => {
    const made = await usual();
    // Two that make the call are enough: what every one reads, all of them would.
    const asked = accounts
      .filter((_, index) => [...(made[index]?.madeBy.values() ?? [])].flat().includes(call))
      .slice(0, 2);
    const read = await Promise.all(
      asked.map(({ given, suppose }) => readAll(given(refusing(call, name), call), suppose)),
    );
    const gaps = read.flatMap(({ base, facts }) => gapsIn({ base, facts }));
    // The account's own limit stands in for the quota.
    if (call === 'service-quotas:GetServiceQuota') return expect(gaps).toEqual([]);
    expect(gaps.filter(({ what }) => what === call)).not.toEqual([]);
    for (const gap of gaps) {
      expect(gap.because).toContain(name);
      const allow =
        name === 'TooManyRequestsException' ? undefined : actionsOf(gap.what).join(', ');
      expect(gap.allow).toBe(allow);
    }
    return undefined;
  });
});

test.each(essential)('%s: an API or stage that is not there is no target', async (call) => {
  await expect(readAll(refusing(call, 'NotFoundException'))).rejects.toMatchObject({
    name: 'TargetNotFound',
  });
});

test.each(essential)(
  '%s: a target that it lacks permission to read is an error of its own',
  async (call) => {
    await expect(readAll(refusing(call, 'AccessDeniedException'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  },
);
