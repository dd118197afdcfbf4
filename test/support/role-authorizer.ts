import {
  runSimulation,
  runUnsafeSimulation,
  type Simulation as IamSimulation,
} from '@cloud-copilot/iam-simulate';
import type { AccountCall, Authorize } from '../../simulator/account/account.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import type { Resource } from '../../simulator/cloud/template.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { type IamRequest, iamRequests } from './iam-request.ts';

/** A statement of an identity policy, as far as it is looked at here. */
export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

/** The statements of every role, by the role's logical id. */
export type Roles = ReadonlyMap<string, readonly Statement[]>;

/** What was asked of IAM: `<role> <action> <resource>`, and of the table the partition. */
export interface Ledger {
  readonly allowed: Set<string>;
  /** Refusals, and calls that could not be judged; the product may take either for a gap and go on. */
  readonly refused: Set<string>;
}

export const newLedger = (): Ledger => ({ allowed: new Set(), refused: new Set() });

export interface AuthorizerOptions {
  readonly ledger?: Ledger;
  /** The roles to hold calls against; otherwise those of the simulation's own deployment. */
  readonly roles?: Roles;
}

/**
 * Holds each call against the synthesized role of the Lambda that makes it, as IAM would.
 * @throws AccessDeniedException (through the call) where the role does not allow it
 */
export function roleAuthorizer(
  simulation: Simulation,
  { ledger, roles = rolesOf(simulation.deployment?.resources ?? []) }: AuthorizerOptions = {},
): Authorize {
  const { accountId, region } = simulation.account;
  return async (call) => {
    try {
      for (const request of iamRequests(call, { accountId, region })) {
        // One after the other: the first refusal is the one that AWS names.
        // oxlint-disable-next-line no-await-in-loop
        if (!(await isAllowed(request, call.principal, roles, accountId)))
          throw refusal(call, request);
        // oxlint-disable-next-line no-await-in-loop
        if (call.session !== undefined && !(await inSession(request, call, accountId)))
          throw refusal(call, request);
        ledger?.allowed.add(
          [call.principal, request.action, request.resource, ...partitionsOf(request)].join(' '),
        );
      }
    } catch (error) {
      ledger?.refused.add((error as Error).message);
      throw error;
    }
  };
}

const partitionsOf = ({ context = {} }: IamRequest): string[] =>
  [context['dynamodb:LeadingKeys'] ?? []].flat();

/** What role and session both allow is allowed. */
function inSession(
  request: IamRequest,
  { principal, session = '{}' }: AccountCall,
  accountId: string,
): Promise<boolean> {
  const { Statement } = JSON.parse(session) as { Statement: Statement[] };
  return isAllowed(request, principal, new Map([[principal, Statement]]), accountId);
}

const refusal = ({ service, principal }: AccountCall, { action, resource }: IamRequest) =>
  awsError(
    deniedBy[service] ?? 'AccessDeniedException',
    `User: arn:aws:sts::123456789012:assumed-role/${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    403,
  );

/** The services that give the refusal a name of their own. */
const deniedBy: Readonly<Record<string, string>> = {
  ec2: 'UnauthorizedOperation',
  elbv2: 'AccessDenied',
  s3: 'AccessDenied',
  sns: 'AuthorizationErrorException',
};

/** Policies tell apart what begins a partition key, not what follows: the incidents of all runs are judged alike. */
const alike = (context: NonNullable<IamRequest['context']>) => ({
  ...context,
  'dynamodb:LeadingKeys': [context['dynamodb:LeadingKeys'] ?? []]
    .flat()
    .map((key) => key.replace(/#.*/, '#')),
});

/** Statements that name no incident tell none from another: the documents of all incidents are judged alike. */
function alikeIn(statements: string, resource: string): string {
  const [prefix, incident = ''] =
    /^arn:aws:s3:::[^/]+\/incidents\/([^/]+)(?=\/)/.exec(resource) ?? [];
  if (prefix === undefined || statements.includes(incident)) return resource;
  return `${prefix.slice(0, -incident.length)}#${resource.slice(prefix.length)}`;
}

/** Verdicts by statements and request: the same over all simulations of one template. */
const decided = new Map<string, Promise<boolean>>();

export function isAllowed(
  { action, resource, context = {} }: IamRequest,
  role: string,
  roles: Roles,
  accountId: string,
): Promise<boolean> {
  const about = (roles.get(role) ?? []).filter(({ Action }) =>
    [action, '*'].some((name) => listOf(Action).includes(name)),
  );
  const statements = JSON.stringify(about);
  const key = JSON.stringify([statements, action, alikeIn(statements, resource), alike(context)]);
  const verdict = decided.get(key) ?? allows(about, role, { action, resource, context }, accountId);
  decided.set(key, verdict);
  return verdict;
}

/** Actions that the database behind the policy simulator does not know well enough to validate, and how it errs. */
export const beyondDatabase: ReadonlyMap<string, string> = new Map([
  // Newer than the database.
  ['cloudwatch:DescribeAlarmContributors', 'invalid.action'],
  // The ARNs of REST and HTTP APIs' deployments stand in the database as one, which nothing matches.
  ['apigateway:POST', 'no.resource.types'],
  // It knows no ARN of a single HTTP API.
  ['apigateway:GET', 'no.resource.types'],
  ['apigateway:PATCH', 'no.resource.types'],
]);

/** The actions that were judged without validation. */
export const helped = new Set<string>();

async function allows(
  statements: readonly Statement[],
  role: string,
  { action, resource, context = {} }: IamRequest,
  accountId: string,
): Promise<boolean> {
  if (statements.length === 0) return false;
  const simulation: IamSimulation = {
    request: {
      principal: `arn:aws:iam::${accountId}:role/${role}`,
      action,
      resource: { resource, accountId },
      contextVariables: { ...context },
    },
    identityPolicies: [
      { name: role, policy: { Version: '2012-10-17', Statement: [...statements] } },
    ],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  };
  const result = await runSimulation(simulation, {});
  if (result.resultType !== 'error') return result.overallResult === 'Allowed';
  if (result.errors.message === beyondDatabase.get(action)) {
    helped.add(action);
    return runUnsafeSimulation(simulation, {}) === 'Allowed';
  }
  throw new Error(`IAM cannot judge ${action} on ${resource}: ${JSON.stringify(result.errors)}`);
}

export const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

/** The statements of every role in a deployed template. */
export function rolesOf(resources: readonly Resource[]): Map<string, Statement[]> {
  const roles = new Map<string, Statement[]>();
  const add = (role: string, document: { Statement: Statement[] }) =>
    roles.set(role, [...(roles.get(role) ?? []), ...document.Statement]);
  for (const { id, type, properties } of resources) {
    if (type === 'AWS::IAM::Role') {
      const inline = (properties['Policies'] ?? []) as {
        PolicyDocument: { Statement: Statement[] };
      }[];
      for (const { PolicyDocument } of inline) add(id, PolicyDocument);
    }
    if (type !== 'AWS::IAM::Policy') continue;
    for (const role of properties['Roles'] as string[])
      add(
        role.replace(/^GatewayMedic-/, ''),
        properties['PolicyDocument'] as { Statement: Statement[] },
      );
  }
  return roles;
}
