import type { ServiceId } from '../../core/model/calls.ts';
import type { Account } from '../account/account.ts';
import type { Pattern } from './rules.ts';
import { type Place, type Resource, resolveTemplate, type Template } from './template.ts';
import { type Definition, parseDefinition } from './workflow.ts';

/** The stack of the product. */
export const stackName = 'GatewayMedic';

/** A deployed Lambda of the product. */
export interface DeployedFunction {
  readonly arn: string;
  /** The handler as the template names it: `open-incident.handler`. */
  readonly handler: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The logical id of its role, which is also its principal towards the account. */
  readonly role: string;
  /** Seconds after which Lambda ends it. */
  readonly timeout: number;
}

/** A rule that invokes a Lambda by the clock. */
export interface DeployedSchedule {
  /** Minutes between two invocations. */
  readonly every: number;
  readonly functionArn: string;
  readonly input: unknown;
}

export interface DeployedRule {
  readonly pattern: Pattern;
  /** ARNs of the state machines that it starts. */
  readonly targets: readonly string[];
}

interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What a synthesized template turned into. */
export interface Deployment {
  readonly resources: readonly Resource[];
  readonly functions: ReadonlyMap<string, DeployedFunction>;
  readonly machines: ReadonlyMap<string, Definition>;
  /** The tags of the state machines, by ARN. */
  readonly machineTags: ReadonlyMap<string, readonly Tag[]>;
  readonly rules: readonly DeployedRule[];
  readonly schedules: readonly DeployedSchedule[];
}

/**
 * Deploys a synthesized template into a simulated account: tables, buckets, topics and alarms become the account's, functions,
 * rules and state machines are returned for the simulation to run.
 * @param overrides environment variables that replace the template's, for scenarios with a policy of their own
 */
export function deploy(
  template: Template,
  place: Place,
  account: Account,
  overrides: Readonly<Record<string, string>> = {},
): Deployment {
  const resources = resolveTemplate(template, place);
  for (const resource of resources) create(resource, account);
  return {
    resources,
    functions: new Map(
      ofType(resources, 'AWS::Lambda::Function').map((r) => deployedFunction(r, place, overrides)),
    ),
    machines: machinesOf(resources, place),
    machineTags: machineTagsOf(resources, place),
    rules: ofType(resources, 'AWS::Events::Rule')
      .filter(({ properties }) => properties['EventPattern'] !== undefined)
      .map(ruleOf),
    schedules: ofType(resources, 'AWS::Events::Rule').flatMap(schedulesOf),
  };
}

const ofType = (resources: readonly Resource[], type: string) =>
  resources.filter((resource) => resource.type === type);

/** How a resource of the template is made in the account; other types need nothing there. */
const creations: Readonly<Record<string, { service: ServiceId; operation: string }>> = {
  'AWS::DynamoDB::Table': { service: 'dynamodb', operation: 'CreateTable' },
  'AWS::DynamoDB::GlobalTable': { service: 'dynamodb', operation: 'CreateTable' },
  'AWS::S3::Bucket': { service: 's3', operation: 'CreateBucket' },
  'AWS::SNS::Topic': { service: 'sns', operation: 'CreateTopic' },
  'AWS::CloudWatch::Alarm': { service: 'cloudwatch', operation: 'PutMetricAlarm' },
};

function create(resource: Resource, account: Account): void {
  const creation = creations[resource.type];
  if (!creation) return;
  account.call(creation.service, creation.operation, inputOf(resource));
}

/** The properties that the operation takes too; the others say how AWS keeps the resource, which nothing here depends on. */
function inputOf({ id, type, properties }: Resource): Record<string, unknown> {
  const generated = `GatewayMedic-${id}`;
  switch (type) {
    case 'AWS::S3::Bucket':
      return { Bucket: properties['BucketName'] ?? generated.toLowerCase() };
    case 'AWS::SNS::Topic':
      return { Name: properties['TopicName'] ?? generated };
    case 'AWS::CloudWatch::Alarm':
      return { AlarmName: generated, ...properties };
    default: {
      const { KeySchema, AttributeDefinitions, TableName = generated } = properties;
      return { TableName, KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' };
    }
  }
}

/** The name that the template gives a resource, or the one that CloudFormation would make up. */
const nameIn = (given: unknown, id: string, place: Place): string =>
  typeof given === 'string' ? given : `${place.stackName}-${id}`;

function deployedFunction(
  { id, properties }: Resource,
  place: Place,
  overrides: Readonly<Record<string, string>>,
): [string, DeployedFunction] {
  const name = nameIn(properties['FunctionName'], id, place);
  const arn = `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}`;
  const environment = properties['Environment'] as
    | { Variables?: Record<string, string> }
    | undefined;
  const role = String(properties['Role'])
    .replace(/^.*role\//, '')
    .replace(`${place.stackName}-`, '');
  const variables = { AWS_REGION: place.region, ...environment?.Variables, ...overrides };
  const timeout = Number(properties['Timeout'] ?? 3);
  return [arn, { arn, handler: String(properties['Handler']), variables, role, timeout }];
}

function machinesOf(resources: readonly Resource[], place: Place): Map<string, Definition> {
  return new Map(
    ofType(resources, 'AWS::StepFunctions::StateMachine').map(({ id, properties }) => {
      return [machineArn(id, properties, place), definitionOf(id, properties)];
    }),
  );
}

const machineArn = (id: string, properties: Resource['properties'], place: Place): string =>
  `arn:aws:states:${place.region}:${place.accountId}:stateMachine:${nameIn(properties['StateMachineName'], id, place)}`;

const machineTagsOf = (resources: readonly Resource[], place: Place): Map<string, Tag[]> =>
  new Map(
    ofType(resources, 'AWS::StepFunctions::StateMachine').map(({ id, properties }) => {
      const tags = (properties['Tags'] ?? []) as { Key: string; Value: string }[];
      return [
        machineArn(id, properties, place),
        tags.map((one) => ({ key: one.Key, value: one.Value })),
      ];
    }),
  );

/** The definition that the template holds, its placeholders filled in. */
function definitionOf(id: string, properties: Resource['properties']): Definition {
  const text = properties['DefinitionString'];
  if (typeof text !== 'string') throw new Error(`${id} has no definition in the template.`);
  const substitutions = (properties['DefinitionSubstitutions'] ?? {}) as Record<string, string>;
  return parseDefinition(
    text.replaceAll(/\$\{(\w+)\}/g, (_, key: string) => {
      const value = substitutions[key];
      if (value === undefined) throw new Error(`${id} has no substitution for ${key}.`);
      return value;
    }),
  );
}

function ruleOf({ properties }: Resource): DeployedRule {
  const targets = (properties['Targets'] ?? []) as { Arn: string }[];
  return { pattern: properties['EventPattern'] as Pattern, targets: targets.map(({ Arn }) => Arn) };
}

/** @throws Error for a schedule that is not understood */
function schedulesOf({ id, properties }: Resource): DeployedSchedule[] {
  const schedule = properties['ScheduleExpression'];
  if (typeof schedule !== 'string') return [];
  const [, minutes] = /^rate\((\d+) minutes\)$/.exec(schedule) ?? [];
  if (minutes === undefined) throw new Error(`The simulator does not know the schedule of ${id}.`);
  const targets = (properties['Targets'] ?? []) as { Arn: string; Input: string }[];
  return targets.map(({ Arn, Input }) => ({
    every: Number(minutes),
    functionArn: Arn,
    input: JSON.parse(Input) as unknown,
  }));
}
