import * as z from 'zod/mini';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
});

const templateSchema = z.object({
  Mappings: z._default(
    z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    {},
  ),
  Parameters: z._default(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) })), {}),
  Resources: z.record(z.string(), resourceSchema),
});

/** A synthesized CloudFormation template. */
export type Template = z.infer<typeof templateSchema>;

/** One resource with its intrinsic functions resolved. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** @throws ZodError where the document is not a template */
export const parseTemplate = (document: unknown): Template => templateSchema.parse(document);

/** What stands for the account that a template is deployed to. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
  readonly stackName: string;
}

/** Resolves a template's intrinsic functions as CloudFormation would after it had made the resources. */
export function resolveTemplate(template: Template, place: Place): readonly Resource[] {
  const names = new Names(template, place);
  return Object.entries(template.Resources).map(([id, { Type, Properties }]) => ({
    id,
    type: Type,
    properties: resolve(Properties, names) as Record<string, unknown>,
  }));
}

function resolve(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [key, argument] = entries.length === 1 ? entries[0]! : [undefined, undefined];
  if (key === 'Ref') return names.ref(String(argument));
  if (key === 'Fn::GetAtt') {
    const [id, attribute] = Array.isArray(argument) ? argument : String(argument).split('.');
    return names.attribute(String(id), String(attribute));
  }
  if (key === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return (resolve(parts, names) as unknown[]).join(separator);
  }
  if (key === 'Fn::Sub') {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    const given = resolve(variables, names) as Record<string, unknown>;
    return String(text).replaceAll(/\$\{([^}]+)\}/g, (_, name: string) =>
      String(
        given[name] ?? (name.includes('.') ? names.attribute(...pair(name)) : names.ref(name)),
      ),
    );
  }
  if (key === 'Fn::Select') {
    const [index, list] = resolve(argument, names) as [number | string, unknown[]];
    return list[Number(index)];
  }
  if (key === 'Fn::FindInMap') {
    const [map, first, second] = resolve(argument, names) as [string, string, string];
    return names.mapped(map, first, second);
  }
  if (key === 'Fn::Split') {
    const [separator, text] = resolve(argument, names) as [string, string];
    return text.split(separator);
  }
  if (key?.startsWith('Fn::')) throw new Error(`The simulator cannot resolve ${key}.`);
  return Object.fromEntries(entries.map(([name, item]) => [name, resolve(item, names)]));
}

function pair(dotted: string): [string, string] {
  const dot = dotted.indexOf('.');
  return [dotted.slice(0, dot), dotted.slice(dot + 1)];
}

/** The physical names and ARNs that CloudFormation would have given. */
class Names {
  readonly #template: Template;
  readonly #place: Place;

  constructor(template: Template, place: Place) {
    this.#template = template;
    this.#place = place;
  }

  ref(id: string): unknown {
    const pseudo: Record<string, string> = {
      'AWS::Region': this.#place.region,
      'AWS::AccountId': this.#place.accountId,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': this.#place.stackName,
      'AWS::NoValue': '',
    };
    if (id in pseudo) return pseudo[id];
    const resource = this.#template.Resources[id];
    if (!resource) return this.#template.Parameters[id]?.Default ?? id;
    const arnIsRef = ['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine'];
    return arnIsRef.includes(resource.Type) ? this.arn(id, resource.Type) : this.name(id, resource);
  }

  mapped(map: string, first: string, second: string): unknown {
    return this.#template.Mappings[map]?.[first]?.[second];
  }

  attribute(id: string, attribute: string): unknown {
    const resource = this.#template.Resources[id];
    if (!resource) throw new Error(`The template has no resource ${id}.`);
    if (attribute === 'Arn' || attribute === 'TopicArn') return this.arn(id, resource.Type);
    if (attribute.endsWith('Name')) return this.name(id, resource);
    return `${this.name(id, resource)}.${attribute}`;
  }

  private name(id: string, { Type, Properties }: Template['Resources'][string]): string {
    const explicit = [
      'FunctionName',
      'TableName',
      'BucketName',
      'AlarmName',
      'LogGroupName',
      'Name',
      'TopicName',
      'StateMachineName',
      'QueueName',
      'RoleName',
    ]
      .map((key) => Properties[key])
      .find((name) => typeof name === 'string');
    const generated = `${this.#place.stackName}-${id}`;
    return explicit ?? (Type === 'AWS::S3::Bucket' ? generated.toLowerCase() : generated);
  }

  private arn(id: string, type: string): string {
    const { accountId, region } = this.#place;
    const name = this.name(id, this.#template.Resources[id]!);
    const forms: Record<string, string> = {
      'AWS::Lambda::Function': `arn:aws:lambda:${region}:${accountId}:function:${name}`,
      'AWS::DynamoDB::Table': `arn:aws:dynamodb:${region}:${accountId}:table/${name}`,
      'AWS::S3::Bucket': `arn:aws:s3:::${name}`,
      'AWS::SNS::Topic': `arn:aws:sns:${region}:${accountId}:${name}`,
      'AWS::SQS::Queue': `arn:aws:sqs:${region}:${accountId}:${name}`,
      'AWS::IAM::Role': `arn:aws:iam::${accountId}:role/${name}`,
      'AWS::StepFunctions::StateMachine': `arn:aws:states:${region}:${accountId}:stateMachine:${name}`,
      'AWS::Logs::LogGroup': `arn:aws:logs:${region}:${accountId}:log-group:${name}:*`,
      'AWS::CloudWatch::Alarm': `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
      'AWS::Events::Rule': `arn:aws:events:${region}:${accountId}:rule/${name}`,
      'AWS::KMS::Key': `arn:aws:kms:${region}:${accountId}:key/${name}`,
    };
    return forms[type] ?? `arn:aws:simulated:${region}:${accountId}:${type}/${name}`;
  }
}
