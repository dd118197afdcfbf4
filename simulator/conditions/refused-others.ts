import type { ServiceId } from '../../core/model/calls.ts';
import { errorOf } from './answers.ts';
import type { OthersFault } from './schema.ts';

/** A write of somebody who is not the product. */
export interface OthersCall {
  readonly service: ServiceId;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The ARN of who calls. */
  readonly by: string;
  readonly region: string;
  readonly accountId: string;
}

/** What AWS answers somebody whose call a scenario has it refuse; undefined: it carries the call out. */
export function refusalOf(faults: readonly OthersFault[], call: OthersCall): Error | undefined {
  const name = `${call.service}:${call.operation}`;
  const fault = faults.find(
    ({ by, calls }) =>
      call.by.endsWith(`:${by}`) && new RegExp(`^${calls.replaceAll('*', '.*')}$`).test(name),
  );
  if (!fault) return undefined;
  const error = errorOf(fault.answer === 'throttled' ? 'throttled' : 'denied', call);
  if (fault.answer === 'throttled') return error;
  const { action, resource } = fault.answer === 'pass-role' ? passing(call) : asked(call);
  error.message = `User: ${call.by} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  return error;
}

/** The role in the input, which the call would pass. */
function passing({ input }: OthersCall) {
  const role = /arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+/.exec(JSON.stringify(input))?.[0];
  return { action: 'iam:PassRole', resource: role ?? '*' };
}

/**
 * The action and the resource that IAM authorizes a call on.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
function asked({ service, operation, input, region, accountId }: OthersCall) {
  if (service !== 'apigateway' && service !== 'apigatewayv2') {
    const { FunctionName = '*' } = input;
    const name =
      typeof FunctionName === 'string'
        ? FunctionName.replace(/^.*:function:/, '').split(':')[0]
        : '*';
    return {
      action: `${service}:${operation}`,
      resource: `arn:aws:${service}:${region}:${accountId}:function:${name}`,
    };
  }
  const verb = /^(Create|Update|Put|Delete)/.exec(operation)?.[1] ?? 'Get';
  return {
    action: `apigateway:${verbs[verb] ?? 'GET'}`,
    resource: `arn:aws:apigateway:${region}::${pathOf(operation, verb, input)}`,
  };
}

const verbs: Readonly<Record<string, string>> = {
  Create: 'POST',
  Update: 'PATCH',
  Put: 'PUT',
  Delete: 'DELETE',
};

/** The parameters that stand in a path, in its order. */
const parts: readonly (readonly [parameter: string, segment: string])[] = [
  ['restApiId', 'restapis'],
  ['ApiId', 'apis'],
  ['usagePlanId', 'usageplans'],
  ['vpcLinkId', 'vpclinks'],
  ['stageName', 'stages'],
  ['StageName', 'stages'],
  ['resourceId', 'resources'],
  ['httpMethod', 'methods'],
  ['IntegrationId', 'integrations'],
  ['RouteId', 'routes'],
];

function pathOf(operation: string, verb: string, input: OthersCall['input']): string {
  if (operation === 'UpdateAccount') return '/account';
  const isMade = verb === 'Create';
  const named = parts
    .filter(([parameter]) => parameter in input && !(isMade && /stageName/i.test(parameter)))
    .map(([parameter, segment]) => `/${segment}/${String(input[parameter])}`);
  const made = isMade ? `/${operation.slice(verb.length).toLowerCase()}s` : '';
  const integration = /^(?:Put|Update)Integration$/.test(operation) && 'httpMethod' in input;
  return `${named.join('')}${made}${integration ? '/integration' : ''}`;
}
