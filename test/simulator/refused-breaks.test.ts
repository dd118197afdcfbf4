import { describe, expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/run-scenario.ts';
import { parseScenario } from '../../simulator/scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

const template = deployedTemplate();
const play = (breaks: readonly object[], more: object = {}) => {
  const document = {
    name: 'own',
    title: 'One of my own',
    world: 'shop',
    breaks,
    expect: { cause: null, outcome: 'none' },
    ...more,
  };
  return runScenario(parseScenario(JSON.stringify(document), 'own.json'), { template });
};
const remove = (FunctionName: string, StatementId: string) => ({
  at: 0,
  call: 'lambda:RemovePermission',
  input: { FunctionName, Qualifier: 'live', StatementId },
});

describe('a break that cannot be done says where it stands and why not', () => {
  test.each<[what: string, breaks: readonly object[], message: string]>([
    [
      'a call that AWS refuses',
      [remove('catalog', 'list-catalog'), remove('catalog', 'list-catalog')],
      'own: breaks[1], lambda:RemovePermission: ResourceNotFoundException: No policy is associated with the given resource.',
    ],
    [
      'an operation that nobody simulates',
      [{ at: 0, call: 'lambda:Explode', input: {} }],
      'own: breaks[0], lambda:Explode: SimulatorLacksOperation: The simulator does not know lambda:Explode.',
    ],
    [
      'a parameter with a typing error',
      [{ at: 0, call: 'lambda:DeleteFunction', input: { Functionname: 'catalog' } }],
      'own: breaks[0], lambda:DeleteFunction: SimulatorLacksParameter: The simulator does not know the parameter Functionname.',
    ],
    [
      'a name that nobody gave',
      [remove('${nobody}', 'x')],
      'own: breaks[0], lambda:RemovePermission: Nothing is named "nobody" in this world.',
    ],
    [
      'a stream that is new and has no path',
      [{ at: 0, environment: 'traffic', name: 'new', set: { httpMethod: 'GET', perMinute: 9 } }],
      'own: breaks[0], traffic new: there is no stream "new" yet, and a new one needs path',
    ],
    [
      'code that nothing describes',
      [
        {
          at: 0,
          call: 'lambda:UpdateFunctionCode',
          input: { FunctionName: 'blog', S3Bucket: 'code-artifacts', S3Key: 'blog/7.zip' },
        },
        {
          at: 0,
          call: 'lambda:PublishVersion',
          input: { FunctionName: 'blog' },
          as: 'release',
        },
        {
          at: 0,
          call: 'lambda:UpdateAlias',
          input: {
            FunctionName: 'blog',
            Name: 'live',
            FunctionVersion: '${release.Version}',
          },
        },
      ],
      'own: A function runs the code "blog/7.zip", and nothing says what that does',
    ],
  ])('%s', async (_, breaks, message) => {
    await expect(play(breaks)).rejects.toMatchObject({
      name: 'InvalidInput',
      message: expect.stringContaining(message),
    });
  });

  test('a call that somebody makes after the answer', async () => {
    const operator = { answer: 'approve', meanwhile: [remove('catalog', 'list-catalog')] };
    await expect(play([remove('catalog', 'list-catalog')], { operator })).rejects.toMatchObject({
      name: 'InvalidInput',
      message: expect.stringContaining('own: operator.meanwhile[0], lambda:RemovePermission'),
    });
  });
});

test('a change of a stream leaves the rest of it as it was; null takes a header away', async () => {
  const { simulation } = await play([
    { at: 0, environment: 'traffic', name: 'create-order', set: { perMinute: 7 } },
    { at: 0, environment: 'traffic', name: 'blog', set: { perMinute: 8 } },
    { at: 0, environment: 'traffic', name: 'account', set: { token: null } },
  ]);
  const stream = (name: string) => simulation.surroundings.traffic.find((one) => one.name === name);
  expect(stream('create-order')).toMatchObject({
    perMinute: 7,
    httpMethod: 'POST',
    body: '{"sku":"tea-100","quantity":1}',
  });
  expect(stream('blog')).toMatchObject({ api: 'blog', stage: 'live', perMinute: 8 });
  expect(stream('account')).not.toHaveProperty('token');
});

test('stage variables stay for API Gateway to fill in, and names of fields may hold placeholders', async () => {
  const stage = { restApiId: '${apiId}', stageName: '${stage}' };
  const { simulation } = await play([
    {
      at: 0,
      call: 'apigateway:UpdateStage',
      input: {
        ...stage,
        patchOperations: [{ op: 'replace', path: '/variables/link', value: '${vpcLinkId}' }],
      },
    },
    {
      at: 0,
      call: 'apigateway:UpdateIntegration',
      input: {
        restApiId: '${apiId}',
        resourceId: '${resource.inventory}',
        httpMethod: 'GET',
        patchOperations: [
          { op: 'replace', path: '/connectionId', value: '${stageVariables.link}' },
        ],
      },
    },
    { at: 0, call: 'apigateway:CreateDeployment', input: stage },
    { at: 0, call: 'lambda:PublishVersion', input: { FunctionName: 'catalog' }, as: 'release' },
    {
      at: 0,
      call: 'lambda:UpdateAlias',
      input: {
        FunctionName: 'catalog',
        Name: 'live',
        FunctionVersion: '1',
        RoutingConfig: { AdditionalVersionWeights: { '${release.Version}': 0.5 } },
      },
    },
  ]);
  expect(simulation.executions.results.size).toBe(0);
});
