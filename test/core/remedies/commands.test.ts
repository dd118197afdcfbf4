import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { commandsOf, undoCommandsOf } from '../../../core/remedies/commands.ts';
import { call, operation, resultOf } from '../../../core/remedies/operations.ts';
import { kebab, quoted, quotedWithVariables, variableMark } from '../../../core/remedies/shell.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { target } from './facts.ts';

describe('names as the AWS CLI has them', () => {
  test.each([
    ['CreateVpcLink', 'create-vpc-link'],
    ['restApiId', 'rest-api-id'],
    ['StatementId', 'statement-id'],
    ['VpcEndpointIds', 'vpc-endpoint-ids'],
    ['CodeSha256', 'code-sha256'],
    ['RequestServiceQuotaIncrease', 'request-service-quota-increase'],
    [
      'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      'enforce-security-group-inbound-rules-on-private-link-traffic',
    ],
  ])('%s is %s', (name, expected) => expect(kebab(name)).toBe(expected));
});

describe('one call', () => {
  test.each([
    [
      'plain values',
      call('lambda:RemovePermission', {
        FunctionName: 'orders',
        Qualifier: 'live',
        StatementId: 's-1',
      }),
      'aws lambda remove-permission --function-name orders --qualifier live --statement-id s-1',
    ],
    [
      'a star, which the shell would expand',
      call('lambda:AddPermission', { SourceArn: 'arn:aws:execute-api:a:1:b/*/GET/x' }),
      "aws lambda add-permission --source-arn 'arn:aws:execute-api:a:1:b/*/GET/x'",
    ],
    [
      'structures as JSON',
      call('apigateway:UpdateStage', {
        patchOperations: [{ op: 'replace', path: '/deploymentId', value: 'd' }],
      }),
      `aws apigateway update-stage --patch-operations '[{"op":"replace","path":"/deploymentId","value":"d"}]'`,
    ],
    [
      'lists of words',
      call('elbv2:SetSecurityGroups', { SecurityGroups: ['sg-1', 'sg-2'] }),
      'aws elbv2 set-security-groups --security-groups sg-1 sg-2',
    ],
    [
      'numbers',
      call('lambda:PutFunctionConcurrency', { ReservedConcurrentExecutions: 10 }),
      'aws lambda put-function-concurrency --reserved-concurrent-executions 10',
    ],
    [
      'the two names of a direction',
      call('ec2:CreateNetworkAclEntry', { NetworkAclId: 'acl-1', Egress: false }),
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --ingress',
    ],
    [
      'a value that would be read as a file',
      call('lambda:AddPermission', { StatementId: 'file:///etc/passwd' }),
      `aws lambda add-permission --cli-input-json '{"StatementId":"file:///etc/passwd"}'`,
    ],
    [
      'a value that would be read as an option',
      call('lambda:AddPermission', { StatementId: '--debug' }),
      `aws lambda add-permission --cli-input-json '{"StatementId":"--debug"}'`,
    ],
  ])('%s', (_, source, expected) => expect(commandsOf([source])).toEqual([expected]));
});

test.each(["it's", '$(rm -rf /)', '`id`', 'a b', '"', '\\', '!', '', '-n', "'; reboot; '"])(
  'the shell sees %j as one word, unchanged',
  (value) => {
    const seen = execFileSync('sh', ['-c', `printf '%s' ${quoted(value)}`], { encoding: 'utf8' });
    expect(seen).toBe(value);
  },
);

test.each(['x\ny', "it's\u001b[2J\\x41", 'a\u202eb\u{e0041}$(id)', '\t'])(
  'bash sees %j unchanged, and people see nothing of it do harm',
  (value) => {
    const word = quoted(value);
    expect(word).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const seen = execFileSync('bash', ['-c', `printf '%s' ${word}`], { encoding: 'utf8' });
    expect(seen).toBe(value);
  },
);

test('a variable keeps its place among escapes', () => {
  const word = quotedWithVariables(`a\n${variableMark('ID')}\n'b`);
  const seen = execFileSync('bash', ['-c', `ID=x; printf '%s' ${word}`], { encoding: 'utf8' });
  expect(seen).toBe("a\nx\n'b");
});

test('values that only an earlier command knows go through variables', () => {
  const plan = {
    target,
    operations: [
      operation('link', call('apigateway:CreateVpcLink', { name: 'n', targetArns: ['arn:lb'] }), {
        expects: null,
        undo: [call('apigateway:DeleteVpcLink', { vpcLinkId: resultOf('link', 'id') })],
      }),
      operation(
        'set',
        call('apigateway:UpdateIntegration', {
          patchOperations: [
            { op: 'replace', path: '/connectionId', value: resultOf('link', 'id') },
          ],
        }),
        { expects: null, undo: [] },
      ),
    ],
  } as unknown as Plan;
  expect(commandsOf(plan)).toEqual([
    'link_id=$(aws apigateway create-vpc-link --name n --target-arns arn:lb --region eu-central-1 --query id --output text)',
    'while [ "$(aws apigateway get-vpc-link --vpc-link-id "$link_id" --region eu-central-1 --query status --output text)" = PENDING ]; do sleep 10; done',
    `aws apigateway update-integration --patch-operations '[{"op":"replace","path":"/connectionId","value":"'"$link_id"'"}]' --region eu-central-1`,
  ]);
  expect(undoCommandsOf(plan)).toEqual([
    'aws apigateway delete-vpc-link --vpc-link-id "$link_id" --region eu-central-1',
  ]);
});
