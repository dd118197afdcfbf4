import type { CallName } from '../../../core/model/calls.ts';
import type { WriteName } from '../../../core/model/writes.generated.ts';
import { type Call } from '../../../core/model/plan.ts';
import { call, resultOf } from '../../../core/remedies/operations.ts';
import { domainName } from './seldom.ts';
import { stageName, type World } from './world.ts';

/** A write, the calls that take it back, and which writes of the product the two are. */
export interface Write {
  readonly call: Call;
  readonly undo: readonly Call[];
}

const op = 'it';
const patch = (path: string, value: string) => [{ op: 'replace', path, value }];

/** Every write that plans may make, on the world of the tests. Those that only take others back are undos here. */
export const writes: Readonly<Record<string, (world: World) => Write>> = {
  'integration of an HTTP API': ({ httpTarget: { apiId: ApiId }, httpIntegrationId }) => {
    const update = (TimeoutInMillis: number) =>
      call('apigatewayv2:UpdateIntegration', {
        ApiId,
        IntegrationId: httpIntegrationId,
        TimeoutInMillis,
      });
    return { call: update(25_000), undo: [update(20_000)] };
  },
  'authorizer of an HTTP API': ({ httpTarget: { apiId: ApiId }, httpAuthorizerId }) => {
    const update = (EnableSimpleResponses: boolean) =>
      call('apigatewayv2:UpdateAuthorizer', {
        ApiId,
        AuthorizerId: httpAuthorizerId,
        EnableSimpleResponses,
      });
    return { call: update(false), undo: [update(true)] };
  },
  'stage of an HTTP API': ({ httpTarget: { apiId: ApiId, stage: StageName } }) => {
    const update = (ThrottlingRateLimit: number) =>
      call('apigatewayv2:UpdateStage', {
        ApiId,
        StageName,
        DefaultRouteSettings: { ThrottlingRateLimit, ThrottlingBurstLimit: 400 },
      });
    return { call: update(300), undo: [update(200)] };
  },
  'stage settings': ({ apiId: restApiId }) => {
    const update = (value: string) =>
      call('apigateway:UpdateStage', {
        restApiId,
        stageName,
        patchOperations: patch('/*/*/throttling/rateLimit', value),
      });
    return { call: update('300'), undo: [update('200')] };
  },
  'authorizer cache': ({ apiId: restApiId }) => ({
    call: call('apigateway:FlushStageAuthorizersCache', { restApiId, stageName }),
    undo: [],
  }),
  integration: ({ apiId: restApiId, ordersId: resourceId }) => {
    const update = (value: string) =>
      call('apigateway:UpdateIntegration', {
        restApiId,
        resourceId,
        httpMethod: 'GET',
        patchOperations: patch('/timeoutInMillis', value),
      });
    return { call: update('25000'), undo: [update('20000')] };
  },
  deployment: ({ apiId: restApiId, deploymentId }) => ({
    call: call('apigateway:CreateDeployment', { restApiId, stageName }),
    undo: [
      call('apigateway:UpdateStage', {
        restApiId,
        stageName,
        patchOperations: patch('/deploymentId', deploymentId),
      }),
      call('apigateway:DeleteDeployment', { restApiId, deploymentId: resultOf(op, 'id') }),
    ],
  }),
  'integration response': ({ apiId: restApiId, itemsId: resourceId }) => {
    const response = { restApiId, resourceId, httpMethod: 'GET', statusCode: '200' };
    return {
      call: call('apigateway:PutIntegrationResponse', response),
      undo: [call('apigateway:DeleteIntegrationResponse', response)],
    };
  },
  'method response': ({ apiId: restApiId, itemsId: resourceId }) => {
    const response = { restApiId, resourceId, httpMethod: 'GET', statusCode: '202' };
    return {
      call: call('apigateway:PutMethodResponse', response),
      undo: [call('apigateway:DeleteMethodResponse', response)],
    };
  },
  'base path mapping': ({ apiId: restApiId }) => {
    const path = { domainName, basePath: 'shop' };
    return {
      call: call('apigateway:CreateBasePathMapping', { ...path, restApiId, stage: stageName }),
      undo: [call('apigateway:DeleteBasePathMapping', path)],
    };
  },
  'VPC link': ({ spareLoadBalancerArn: loadBalancerArn }) => ({
    call: call('apigateway:CreateVpcLink', { name: 'another', targetArns: [loadBalancerArn] }),
    undo: [call('apigateway:DeleteVpcLink', { vpcLinkId: resultOf(op, 'id') })],
  }),
  'usage plan': ({ usagePlanId }) => {
    const update = (value: string) =>
      call('apigateway:UpdateUsagePlan', {
        usagePlanId,
        patchOperations: patch('/throttle/rateLimit', value),
      });
    return { call: update('50'), undo: [update('20')] };
  },
  'key of a usage plan': ({ usagePlanId, spareKeyId: keyId }) => ({
    call: call('apigateway:CreateUsagePlanKey', { usagePlanId, keyId, keyType: 'API_KEY' }),
    undo: [call('apigateway:DeleteUsagePlanKey', { usagePlanId, keyId })],
  }),
  'API key': ({ spareKeyId: apiKey }) => {
    const update = (value: string) =>
      call('apigateway:UpdateApiKey', { apiKey, patchOperations: patch('/enabled', value) });
    return { call: update('false'), undo: [update('true')] };
  },
  // What is left of a day's requests: none, and then as many as the plan gives.
  usage: ({ usagePlanId, apiKeyId: keyId }) => {
    const leave = (value: string) =>
      call('apigateway:UpdateUsage', {
        usagePlanId,
        keyId,
        patchOperations: patch('/remaining', value),
      });
    return { call: leave('0'), undo: [leave('50000')] };
  },
  permission: ({ functionName: FunctionName, target }) => {
    const statement = { FunctionName, Qualifier: 'live', StatementId: 'ours' };
    return {
      call: call('lambda:AddPermission', {
        ...statement,
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: `arn:aws:execute-api:us-east-1:${target.account}:${target.apiId}/*/GET/me`,
      }),
      undo: [call('lambda:RemovePermission', statement)],
    };
  },
  alias: ({ functionName: FunctionName }) => {
    const update = (FunctionVersion: string) =>
      call('lambda:UpdateAlias', { FunctionName, Name: 'live', FunctionVersion });
    return { call: update('1'), undo: [update('2')] };
  },
  'function configuration': ({ functionName: FunctionName }) => {
    const update = (Timeout: number) =>
      call('lambda:UpdateFunctionConfiguration', { FunctionName, Timeout });
    return { call: update(25), undo: [update(10)] };
  },
  'function version': ({ functionName: FunctionName }) => ({
    call: call('lambda:PublishVersion', { FunctionName }),
    undo: [],
  }),
  concurrency: ({ functionName: FunctionName }) => {
    const put = (ReservedConcurrentExecutions: number) =>
      call('lambda:PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions });
    return { call: put(40), undo: [put(20)] };
  },
  'security group': ({ targetGroup: GroupId }) => {
    const rule = {
      GroupId,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 8080,
          ToPort: 8080,
          IpRanges: [{ CidrIp: '10.20.0.0/24', Description: 'Ours' }],
        },
      ],
    };
    return {
      call: call('ec2:AuthorizeSecurityGroupIngress', rule),
      undo: [call('ec2:RevokeSecurityGroupIngress', rule)],
    };
  },
  'network ACL': ({ networkAclId: NetworkAclId }) => {
    const entry = { NetworkAclId, RuleNumber: 90, Egress: false };
    return {
      call: call('ec2:CreateNetworkAclEntry', {
        ...entry,
        Protocol: '6',
        RuleAction: 'allow',
        CidrBlock: '10.20.0.0/24',
        PortRange: { From: 8080, To: 8080 },
      }),
      undo: [call('ec2:DeleteNetworkAclEntry', entry)],
    };
  },
  'endpoint connection': ({ endpoint }) => ({
    call: call('ec2:AcceptVpcEndpointConnections', endpoint),
    undo: [call('ec2:RejectVpcEndpointConnections', endpoint)],
  }),
  listener: ({ loadBalancerArn: LoadBalancerArn, targetGroupArn: TargetGroupArn }) => ({
    call: call('elbv2:CreateListener', {
      LoadBalancerArn,
      Protocol: 'TCP',
      Port: 8080,
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    }),
    undo: [call('elbv2:DeleteListener', { ListenerArn: resultOf(op, 'Listeners.0.ListenerArn') })],
  }),
  'health check': ({ targetGroupArn: TargetGroupArn }) => {
    const modify = (HealthCheckPort: string) =>
      call('elbv2:ModifyTargetGroup', { TargetGroupArn, HealthCheckPort });
    return { call: modify('8081'), undo: [modify('traffic-port')] };
  },
  // Of the same instance, another port.
  target: ({ targetGroupArn: TargetGroupArn, instanceId: Id }) => {
    const input = { TargetGroupArn, Targets: [{ Id, Port: 8099 }] };
    return {
      call: call('elbv2:RegisterTargets', input),
      undo: [call('elbv2:DeregisterTargets', input)],
    };
  },
  'inbound rules on PrivateLink': ({ loadBalancerArn: LoadBalancerArn, balancerGroup }) => {
    const set = (EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: string) =>
      call('elbv2:SetSecurityGroups', {
        LoadBalancerArn,
        SecurityGroups: [balancerGroup],
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
      });
    return { call: set('off'), undo: [set('on')] };
  },
  // Fewer tasks, because moto starts none.
  'count of tasks': ({ ecsCluster: cluster, ecsService: service }) => {
    const set = (desiredCount: number) =>
      call('ecs:UpdateService', { cluster, service, desiredCount });
    return { call: set(0), undo: [set(1)] };
  },
  quota: () => ({
    call: call('service-quotas:RequestServiceQuotaIncrease', {
      ServiceCode: 'apigateway',
      QuotaCode: 'L-8A5B8E43',
      DesiredValue: 20_000,
    }),
    undo: [],
  }),
};

/** The writes that a case makes. */
export const namesOf = ({ call: made, undo }: Write): CallName[] =>
  [made, ...undo].map(({ service, action }) => `${service}:${action}` as WriteName);
