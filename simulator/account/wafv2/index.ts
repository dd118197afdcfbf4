import type {
  AssociateWebACLCommandInput,
  CreateWebACLCommandInput,
  DisassociateWebACLCommandInput,
  GetSampledRequestsCommandInput,
  GetWebACLForResourceCommandInput,
  UpdateWebACLCommandInput,
} from '@aws-sdk/client-wafv2';
import { awsError, defineService, type Service } from '../define-service.ts';
import type { OperationAccount } from '../hooks.ts';
import type { ApiGatewayState, StoredStage } from '../apigateway/state.ts';
import { operationsOn } from '../parameters.ts';
import type { StoredAcl, WafState } from './state.ts';

export type { WafState } from './state.ts';

const operation = operationsOn<WafState>();

const noItem = () =>
  awsError(
    'WAFNonexistentItemException',
    'AWS WAF couldn\u2019t perform the operation because your resource doesn\u2019t exist.',
  );

function aclOf(state: WafState, arn: string): StoredAcl {
  const acl = state.acls[arn];
  if (!acl) throw noItem();
  return acl;
}

const CreateWebACL = operation<CreateWebACLCommandInput>(
  ['Name', 'Scope', 'DefaultAction', 'VisibilityConfig'],
  ['Rules', 'Description', 'AssociationConfig'],
  (state, { Scope, ...given }, { region, accountId, newUuid }) => {
    if (Scope !== 'REGIONAL')
      throw awsError('WAFInvalidParameterException', 'The simulator knows regional web ACLs only.');
    const Id = newUuid();
    const ARN = `arn:aws:wafv2:${region}:${accountId}:regional/webacl/${given.Name}/${Id}`;
    const LockToken = newUuid();
    state.acls[ARN] = { Rules: [], ...given, Id, ARN, LockToken };
    return { Summary: { Name: given.Name, Id, ARN, LockToken } };
  },
);

const UpdateWebACL = operation<UpdateWebACLCommandInput>(
  ['Name', 'Scope', 'Id', 'LockToken', 'DefaultAction', 'VisibilityConfig'],
  ['Rules', 'Description', 'AssociationConfig'],
  (state, { Id, LockToken, Name, DefaultAction, VisibilityConfig, ...more }, { newUuid }) => {
    const stored = Object.values(state.acls).find((acl) => acl.Id === Id);
    if (!stored) throw noItem();
    if (stored.LockToken !== LockToken)
      throw awsError(
        'WAFOptimisticLockException',
        'AWS WAF couldn\u2019t save your changes because someone changed the resource after you started to edit it.',
      );
    const next = newUuid();
    const { Rules = [], Description, AssociationConfig } = more;
    state.acls[stored.ARN] = {
      Name,
      Id,
      ARN: stored.ARN,
      LockToken: next,
      DefaultAction,
      VisibilityConfig,
      Rules,
      ...(Description !== undefined && { Description }),
      ...(AssociationConfig && { AssociationConfig }),
    };
    return { NextLockToken: next };
  },
);

/** A stage by its ARN, `arn:aws:apigateway:REGION::/restapis/API/stages/STAGE`. */
function stageAt(account: OperationAccount, arn: string): StoredStage {
  const [, apiId = '', name = ''] = /\/restapis\/([^/]+)\/stages\/([^/]+)$/.exec(arn) ?? [];
  const stage = account.state<ApiGatewayState>('apigateway').apis[apiId]?.stages[name];
  if (!stage) throw noItem();
  return stage;
}

const AssociateWebACL = operation<AssociateWebACLCommandInput>(
  ['WebACLArn', 'ResourceArn'],
  [],
  (state, { WebACLArn, ResourceArn }, { account }) => {
    stageAt(account, ResourceArn).webAclArn = aclOf(state, WebACLArn).ARN;
    state.associations[ResourceArn] = WebACLArn;
    return {};
  },
);

const DisassociateWebACL = operation<DisassociateWebACLCommandInput>(
  ['ResourceArn'],
  [],
  (state, { ResourceArn }, { account }) => {
    delete stageAt(account, ResourceArn).webAclArn;
    delete state.associations[ResourceArn];
    return {};
  },
);

const GetWebACLForResource = operation<GetWebACLForResourceCommandInput>(
  ['ResourceArn'],
  [],
  (state, { ResourceArn }) => {
    const arn = state.associations[ResourceArn];
    if (arn === undefined) return {};
    const { LockToken: _, ...WebACL } = aclOf(state, arn);
    return { WebACL };
  },
);

const threeHours = 3 * 3_600_000;

const GetSampledRequests = operation<GetSampledRequestsCommandInput>(
  ['WebAclArn', 'RuleMetricName', 'Scope', 'TimeWindow', 'MaxItems'],
  [],
  (state, { WebAclArn, RuleMetricName, TimeWindow, MaxItems }, { now }) => {
    const { StartTime, EndTime } = TimeWindow;
    if (!StartTime || !EndTime) throw awsError('WAFInvalidParameterException', 'TimeWindow');
    aclOf(state, WebAclArn);
    const from = Math.max(StartTime.getTime(), now.getTime() - threeHours);
    const matched = (state.samples[`${WebAclArn} ${RuleMetricName}`] ?? []).filter(
      ({ Timestamp }) =>
        Timestamp !== undefined && Timestamp.getTime() >= from && Timestamp <= EndTime,
    );
    const step = Math.max(1, Math.ceil(matched.length / MaxItems));
    return {
      SampledRequests: matched
        .filter((_, index) => index % step === 0)
        .map((one) => ({ ...one, Weight: step })),
      PopulationSize: matched.length,
      TimeWindow: { StartTime: new Date(from), EndTime },
    };
  },
);

/** AWS WAF as far as stages are concerned. @see https://docs.aws.amazon.com/waf/latest/APIReference/ */
export const wafv2: Service<WafState> = defineService<WafState>({
  id: 'wafv2',
  initial: () => ({ acls: {}, associations: {}, unanswered: {}, samples: {} }),
  operations: {
    CreateWebACL,
    UpdateWebACL,
    AssociateWebACL,
    DisassociateWebACL,
    GetWebACLForResource,
    GetSampledRequests,
  },
});
