import { ownApplication } from '../../../core/aws/own-application.ts';
import type { ServiceId } from '../../../core/model/calls.ts';
import type { CloudTrailState } from './state.ts';

/** Services whose management events are recorded. */
const sources: Partial<Readonly<Record<ServiceId, string>>> = {
  apigateway: 'apigateway.amazonaws.com',
  apigatewayv2: 'apigateway.amazonaws.com',
  'application-autoscaling': 'application-autoscaling.amazonaws.com',
  cloudwatch: 'monitoring.amazonaws.com',
  ec2: 'ec2.amazonaws.com',
  ecs: 'ecs.amazonaws.com',
  elbv2: 'elasticloadbalancing.amazonaws.com',
  iam: 'iam.amazonaws.com',
  lambda: 'lambda.amazonaws.com',
  logs: 'logs.amazonaws.com',
  'service-quotas': 'servicequotas.amazonaws.com',
  servicediscovery: 'servicediscovery.amazonaws.com',
  wafv2: 'wafv2.amazonaws.com',
};

const reads = /^(Describe|Filter|Get|List|Query|Start|Stop|Test)/;
/** Data events, which the event history does not keep. */
const data = new Set(['PutLogEvents', 'PutMetricData', 'Invoke']);

/**
 * Lambda's events end in the version of the operation's API.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
 */
const lambdaVersions: Readonly<Record<string, string>> = {
  AddPermission: '20150331v2',
  RemovePermission: '20150331v2',
  UpdateFunctionCode: '20150331v2',
  UpdateFunctionConfiguration: '20150331v2',
  PutFunctionConcurrency: '20171031',
  DeleteFunctionConcurrency: '20171031',
};
const nameOf = ({ service, operation }: MadeCall): string =>
  service === 'lambda' ? `${operation}${lambdaVersions[operation] ?? '20150331'}` : operation;

/** What API Gateway takes from the path; everything else is the body. */
const inPath = new Set([
  'restApiId',
  'resourceId',
  'httpMethod',
  'statusCode',
  'vpcLinkId',
  'usagePlanId',
  'keyId',
  'authorizerId',
  'apiKey',
  'domainName',
  'basePath',
]);

export interface MadeCall {
  readonly service: ServiceId;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The ARN of who made it. */
  readonly by: string;
  readonly at: Date;
  readonly region: string;
  /** What came of it: the output, or the error. */
  readonly output: object | Error;
}

/** Keeps a write in the event history, as CloudTrail does of every account. Reads and data are not kept. */
export function record(state: CloudTrailState, call: MadeCall): void {
  const { service, operation, at, by, output } = call;
  const source = sources[service];
  if (source === undefined || reads.test(operation) || data.has(operation)) return;
  const name = nameOf(call);
  const id = `00000000-0000-4000-8000-${String(state.events.length).padStart(12, '0')}`;
  state.events.push({
    id,
    at,
    source,
    name,
    username: by.split('/').at(-1) ?? by,
    record: {
      eventVersion: '1.11',
      eventID: id,
      eventTime: at.toISOString(),
      eventSource: source,
      eventName: name,
      awsRegion: call.region,
      readOnly: false,
      managementEvent: true,
      userIdentity: { type: by.includes(':assumed-role/') ? 'AssumedRole' : 'IAMUser', arn: by },
      ...(isOwn(by) && { userAgent: ownApplication.userAgent }),
      requestParameters: isDenied(output) ? null : parametersOf(call),
      ...(output instanceof Error
        ? { errorCode: output.name, errorMessage: output.message, responseElements: null }
        : { responseElements: scalarsOf(output) }),
    },
  });
}

/** The product's own calls; see `Account.request`. */
const isOwn = (by: string): boolean => by.endsWith('/gateway-medic');

/** Of a denied call, API Gateway and Lambda leave the parameters out. */
const isDenied = (output: object): boolean =>
  output instanceof Error && /AccessDenied|Unauthorized/.test(output.name);

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** A list of structures with their fields in lower case, too. */
const lowered = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((one: object) =>
        Object.fromEntries(Object.entries(one).map(([name, value]) => [lower(name), value])),
      )
    : list;

/** The input as CloudTrail writes it down: names in lower case, and API Gateway's body in a field of its own. */
function parametersOf({ service, operation, input }: MadeCall): Record<string, unknown> {
  const given = Object.entries(structuredClone(input)).filter(([, value]) => value !== undefined);
  if (service !== 'apigateway')
    return Object.fromEntries(
      given.map(([name, value]) => [lower(name), name === 'Targets' ? lowered(value) : value]),
    );
  const isPath = ([name]: [string, unknown]) =>
    inPath.has(name) || (name === 'stageName' && !operation.startsWith('Create'));
  return {
    ...Object.fromEntries(given.filter(isPath)),
    [`${lower(operation)}Input`]: Object.fromEntries(given.filter((one) => !isPath(one))),
  };
}

const scalarsOf = (output: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(output)
      .filter(([, value]) => typeof value !== 'object')
      .map(([name, value]) => [lower(name), value]),
  );
