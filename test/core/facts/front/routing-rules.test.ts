import { expect, test } from '@jest/globals';
import { readWays } from '../../../../core/facts/front/routing-rules.ts';
import { type Answers, awsError, fakeAws } from '../fake-aws.ts';
import { answers } from '../shop.ts';

const read = async (routingMode?: string, given: Answers = answers) => {
  const { environment, calls } = fakeAws({
    ...given,
    'apigatewayv2:GetApiMappings': () => ({
      Items: [{ ApiMappingKey: 'v1', ApiId: 'a1b2c3d4e5', Stage: 'prod' }],
    }),
  });
  const domain = {
    name: 'api.example.com',
    endpointType: 'REGIONAL',
    ...(routingMode !== undefined && { routingMode }),
  };
  const ways = await readWays(environment, domain);
  return { ways, calls: calls.map(({ call }) => call) };
};
const mappings = { known: [{ basePath: 'v1', apiId: 'a1b2c3d4e5', stage: 'prod' }] };
const rules = {
  known: [
    {
      id: 'r1',
      priority: 100,
      headers: [[{ name: 'x-version', glob: 'beta*' }]],
      basePath: 'shop',
      apiId: 'a1b2c3d4e5',
      stage: 'prod',
      stripBasePath: true,
    },
  ],
};

test.each([
  [undefined, { mappings }, ['apigatewayv2:GetApiMappings']],
  ['ROUTING_RULE_ONLY', { mappings: { known: [] }, rules }, ['apigatewayv2:ListRoutingRules']],
  [
    'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
    { mappings, rules },
    ['apigatewayv2:ListRoutingRules', 'apigatewayv2:GetApiMappings'],
  ],
])(
  'the routing mode %s says what is read; a rule without an API leads nowhere',
  async (mode, ways, calls) => {
    expect(await read(mode)).toEqual({ ways, calls });
  },
);

test('rules of every page', async () => {
  const page = (NextToken: unknown) => ({
    RoutingRules: [
      {
        RoutingRuleId: NextToken === undefined ? 'r1' : 'r2',
        Priority: 1,
        Actions: [{ InvokeApi: { ApiId: 'a', Stage: 's' } }],
      },
    ],
    ...(NextToken === undefined && { NextToken: 'more' }),
  });
  const { ways } = await read('ROUTING_RULE_ONLY', {
    ...answers,
    'apigatewayv2:ListRoutingRules': ({ NextToken }) => page(NextToken),
  });
  expect(ways.rules).toMatchObject({
    known: [
      { id: 'r1', basePath: '', stripBasePath: false },
      { id: 'r2', headers: [] },
    ],
  });
});

test('rules that may not be read are a gap that names the action', async () => {
  const { ways } = await read('ROUTING_RULE_ONLY', {
    ...answers,
    'apigatewayv2:ListRoutingRules': () => {
      throw awsError('AccessDeniedException', 'no');
    },
  });
  expect(ways.rules).toMatchObject({
    gap: {
      what: 'apigatewayv2:ListRoutingRules',
      allow: expect.stringContaining('apigateway:ListRoutingRules'),
    },
  });
});
