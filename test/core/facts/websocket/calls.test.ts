import { expect, test } from '@jest/globals';
import { baseReads, collectBase, factsModules } from '../../../../core/facts/index.ts';
import type { BaseFacts } from '../../../../core/model/facts.ts';
import { domains } from '../../../../core/model/finding.ts';
import { fakeAws } from '../fake-aws.ts';
import { httpAnswers, target as httpTarget } from '../http-api.ts';
import { alarm } from '../shop.ts';

const target = { ...httpTarget, apiKind: 'WEBSOCKET', apiName: 'chat' } as const;
const answers = {
  ...httpAnswers,
  'apigatewayv2:GetApi': () => ({
    ApiId: target.apiId,
    Name: 'chat',
    ProtocolType: 'WEBSOCKET',
    RouteSelectionExpression: '$request.body.action',
  }),
  'apigatewayv2:GetRoutes': () => ({
    Items: ['$connect', '$disconnect', 'send'].map((RouteKey, index) => ({
      RouteId: `r${index}`,
      RouteKey,
      Target: 'integrations/i1',
    })),
  }),
};
const isControlPlane = (call: string) => /^apigateway(v2)?:/.test(call);
const began = { from: '2026-02-02T00:01:00.000Z', to: '2026-02-02T00:02:00.000Z' };

test.each(['5xx', '4xx', 'no-traffic'] as const)(
  'the diagnosis of a WebSocket API makes at most twelve calls of the control plane, all declared: %s',
  async (symptom) => {
    const { environment, calls } = fakeAws(answers);
    const base: BaseFacts = await collectBase(environment, target, { ...alarm, symptom });
    const ofBase = calls.map(({ call }) => call);
    for (const domain of domains) await factsModules[domain].collect(environment, base, { began });
    const all = calls.map(({ call }) => call);
    expect(ofBase.filter((call) => !baseReads.some((one) => one === call))).toEqual([]);
    const made = all.filter(isControlPlane);
    // The API, its stage, routes, integrations, deployments, authorizers and links, and the account.
    expect(ofBase.filter(isControlPlane)).toHaveLength(8);
    expect(made.length).toBeLessThanOrEqual(12);
    expect(made.filter((call) => call === 'apigateway:GetDomainNames')).toHaveLength(
      symptom === 'no-traffic' ? 1 : 0,
    );
  },
);

test('new connections are counted over the region, and compared with their own quota', async () => {
  const { environment, calls } = fakeAws(answers);
  const base = await collectBase(environment, target, { ...alarm, symptom: '4xx' });
  const before = calls.length;
  const { connections } = await factsModules.throttling.collect(environment, base);
  expect(connections).toEqual({ limit: { known: 10_000 }, rate: { known: expect.any(Number) } });
  const made = calls.slice(before);
  expect(made.map(({ input }) => input)).toContainEqual({
    ServiceCode: 'apigateway',
    QuotaCode: 'L-9ED1E49A',
  });
  expect(JSON.stringify(made)).toContain('ConnectCount');
});
