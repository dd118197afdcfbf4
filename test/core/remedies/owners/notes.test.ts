import { describe, expect, test } from '@jest/globals';
import { render } from '../../../../core/messages/render.ts';
import type { ChangeEvent } from '../../../../core/model/facts/changes.ts';
import type { Facts } from '../../../../core/model/facts.ts';
import type { ManagedBy } from '../../../../core/model/managed-by.ts';
import { call, resultOf } from '../../../../core/remedies/operations.ts';
import { ownerNotes } from '../../../../core/remedies/owners/notes.ts';
import { patchOf } from '../../../../core/remedies/owners/patches.ts';
import { configuration, facts, known } from '../../checks/support/facts.ts';

const stack: ManagedBy = { tool: 'CloudFormation', stack: 'shop', logicalId: 'ApiStage' };
const terraform: ManagedBy = { tool: 'Terraform' };
const limit = call('apigateway:UpdateStage', {
  restApiId: 'a1b2c3',
  stageName: 'prod',
  patchOperations: [{ op: 'replace', path: '/~1orders/GET/throttling/rateLimit', value: '20' }],
});
const concurrency = call('lambda:PutFunctionConcurrency', {
  FunctionName: 'orders',
  ReservedConcurrentExecutions: 20,
});

const change = (tool: string, kind: string, id: string): ChangeEvent => ({
  at: '2026-01-05T10:19:00.000Z',
  source: 'apigateway.amazonaws.com',
  name: 'UpdateStage',
  by: null,
  tool,
  resources: [{ kind, id }],
  details: {},
});

/** Facts in which tags of the stage, tags of the API and CloudTrail name owners. */
const owned = (
  tags: { readonly stage?: ManagedBy; readonly api?: ManagedBy },
  ...events: ChangeEvent[]
): Facts => {
  const { stage, api } = configuration();
  return {
    ...facts(),
    configuration: configuration({
      stage: { ...stage, ...(tags.stage && { managedBy: tags.stage }) },
      api: { ...api, ...(tags.api && { managedBy: tags.api }) },
    }),
    changes: known({
      events,
      completeFrom: '2026-01-05T09:00:00.000Z',
      completeUntil: '2026-01-05T10:25:00.000Z',
    }),
  };
};
const byCdk = change('AWS CDK', 'api', 'a1b2c3');

describe('whose a change is', () => {
  test.each<[string, ReturnType<typeof call>, Facts, string[]]>([
    ['nobody’s, as far as anything shows', limit, owned({}), []],
    ['a stack’s', limit, owned({ stage: stack }), ['by-stack', 'patch-cloudformation']],
    ['Terraform’s', limit, owned({ stage: terraform }), ['by-tag', 'patch-terraform']],
    ['Pulumi’s', limit, owned({ stage: { tool: 'Pulumi' } }), ['by-tag', 'patch-none']],
    [
      'a stage without tags beside an API of a stack',
      limit,
      owned({ api: stack }),
      ['beside-stack', 'patch-cloudformation'],
    ],
    [
      'a function beside an API of Terraform',
      concurrency,
      owned({ api: terraform }),
      ['beside-tag', 'patch-terraform'],
    ],
    ['as CloudTrail shows', limit, owned({}, byCdk), ['by-trail', 'patch-cloudformation']],
    [
      'as tags and CloudTrail agree',
      limit,
      owned({ stage: stack }, byCdk),
      ['by-stack', 'patch-cloudformation'],
    ],
    [
      'as tags and CloudTrail disagree',
      limit,
      owned({ stage: terraform }, byCdk),
      ['by-tag', 'disagree', 'patch-terraform', 'patch-cloudformation'],
    ],
    [
      'a person’s change at the console names no owner',
      limit,
      owned({}, change('the AWS Management Console', 'api', 'a1b2c3')),
      [],
    ],
    [
      'CloudTrail knows better than the tags of what is beside it',
      concurrency,
      owned({ api: terraform }, change('AWS SAM', 'function', 'orders')),
      ['by-trail', 'patch-cloudformation'],
    ],
    [
      'a mapping is the domain’s',
      call('apigateway:CreateBasePathMapping', { domainName: 'd', restApiId: 'a1b2c3' }),
      owned({ api: stack }),
      [],
    ],
    [
      'no sources hold what is cached',
      call('apigateway:FlushStageAuthorizersCache', { restApiId: 'a1b2c3', stageName: 'prod' }),
      owned({ stage: stack }),
      [],
    ],
    [
      'of another API, nothing is known',
      { ...limit, input: { ...limit.input, restApiId: 'other' } },
      owned({ stage: stack }),
      [],
    ],
  ])('%s', (_, one, known_, codes) => {
    expect(ownerNotes([one], known_).map(({ code }) => code.replace('owner.', ''))).toEqual(codes);
  });

  test('the stack and the logical id are named', () => {
    const text = ownerNotes([limit], owned({ stage: stack }))
      .map((one) => render(one))
      .join('\n');
    expect(text).toContain('belongs to stack shop (CloudFormation), as ApiStage');
    expect(text).toContain('set on ApiStage (AWS::ApiGateway::Stage)');
  });

  test('tags are hostile, and long', () => {
    const hostile = { tool: 'Terraform', stack: `a\n## b\u202e${'x'.repeat(300)}` };
    const [note] = ownerNotes([limit], owned({ stage: hostile }));
    const text = render(note!);
    expect(text).not.toMatch(/[\n\u202e]/);
    expect(text.length).toBeLessThan(300);
  });
});

describe('a patch', () => {
  const stage = (...patchOperations: object[]) =>
    call('apigateway:UpdateStage', { patchOperations });
  const set = (path: string, value: string) => ({ op: 'replace', path, value });
  test.each<[string, ReturnType<typeof call>, string | undefined, string | undefined]>([
    [
      'a limit of one method',
      limit,
      'MethodSettings: [{ ResourcePath: "/~1orders", HttpMethod: "GET", ThrottlingRateLimit: 20 }]',
      'method_path = "orders/GET", and in its settings: throttling_rate_limit = 20',
    ],
    [
      'the log level of all methods',
      stage(set('/*/*/logging/loglevel', 'ERROR')),
      'MethodSettings: [{ ResourcePath: "/*", HttpMethod: "*", LoggingLevel: "ERROR" }]',
      'method_path = "*/*", and in its settings: logging_level = "ERROR"',
    ],
    [
      'a variable that looks like a template',
      stage(set('/variables/backend', '${x}%{y}"')),
      'Variables: { backend: "${x}%{y}\\"" }',
      'variables = { backend = "$${x}%%{y}\\"" }',
    ],
    [
      'a reserve',
      concurrency,
      'ReservedConcurrentExecutions: 20',
      'reserved_concurrent_executions = 20',
    ],
    ['a deployment has an id of its own', stage(set('/deploymentId', 'd1')), undefined, undefined],
    ['a removal', stage({ op: 'remove', path: '/*/*' }), undefined, undefined],
    [
      'settings of two places',
      stage(set('/a/GET/throttling/rateLimit', '1'), set('/b/GET/throttling/rateLimit', '1')),
      undefined,
      undefined,
    ],
    [
      'a version that the plan has yet to publish',
      call('lambda:UpdateAlias', { FunctionVersion: resultOf('publish', 'Version') }),
      undefined,
      undefined,
    ],
    ['another call', call('apigateway:DeleteVpcLink', { vpcLinkId: 'l' }), undefined, undefined],
  ])('%s', (_, one, cloudformation, hcl) => {
    expect(patchOf(one, 'cloudformation')?.text).toBe(cloudformation);
    expect(patchOf(one, 'terraform')?.text).toBe(hcl);
  });
});
