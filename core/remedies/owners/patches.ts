import type { Call } from '../../model/plan.ts';
import { isPlaceholder } from '../operations.ts';

/** The language of a tool's sources. */
export type PatchLanguage = 'cloudformation' | 'terraform';

/** What to write into a tool's sources so that they say what a plan changed. */
export interface SourcePatch {
  /** The type of the resource in that language. */
  readonly type: string;
  readonly text: string;
}

type Input = Call['input'];
/** A property by its name in each language. */
type Property = readonly [cloudformation: string, terraform: string];

/**
 * The change of a call in a tool's language; undefined where the sources cannot say it with what is known, as for an id that a deployment
 * makes.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html
 */
export function patchOf(
  { service, action, input }: Call,
  language: PatchLanguage,
): SourcePatch | undefined {
  return makers[`${service}:${action}`]?.(input, language);
}

const makers: Readonly<
  Record<string, (input: Input, language: PatchLanguage) => SourcePatch | undefined>
> = {
  'lambda:UpdateFunctionConfiguration': (input, language) =>
    properties(input, language, ['AWS::Lambda::Function', 'aws_lambda_function'], {
      MemorySize: ['MemorySize', 'memory_size'],
      Timeout: ['Timeout', 'timeout'],
    }),
  'lambda:PutFunctionConcurrency': (input, language) =>
    properties(input, language, ['AWS::Lambda::Function', 'aws_lambda_function'], {
      ReservedConcurrentExecutions: [
        'ReservedConcurrentExecutions',
        'reserved_concurrent_executions',
      ],
    }),
  'lambda:UpdateAlias': (input, language) =>
    properties(input, language, ['AWS::Lambda::Alias', 'aws_lambda_alias'], {
      FunctionVersion: ['FunctionVersion', 'function_version'],
    }),
  'lambda:AddPermission': (input, language) =>
    properties(input, language, ['AWS::Lambda::Permission', 'aws_lambda_permission'], {
      Action: ['Action', 'action'],
      FunctionName: ['FunctionName', 'function_name'],
      Qualifier: ['Qualifier', 'qualifier'],
      Principal: ['Principal', 'principal'],
      SourceArn: ['SourceArn', 'source_arn'],
    }),
  'apigateway:UpdateStage': stagePatch,
};

/** The properties that the input sets; undefined where one of them is known only once the plan has run. */
function properties(
  input: Input,
  language: PatchLanguage,
  types: Property,
  names: Readonly<Record<string, Property>>,
): SourcePatch | undefined {
  const set = Object.entries(names).flatMap(([field, name]) =>
    input[field] === undefined ? [] : [[name, input[field]] as const],
  );
  if (set.length === 0 || set.some(([, value]) => isPlaceholder(value))) return undefined;
  const at = language === 'cloudformation' ? 0 : 1;
  return {
    type: types[at],
    text: set.map(([name, value]) => assigned(name[at], value, language)).join(', '),
  };
}

const assigned = (name: string, value: unknown, language: PatchLanguage): string =>
  language === 'cloudformation' ? `${name}: ${quoted(value)}` : `${name} = ${literal(value)}`;

/** JSON is YAML. */
const quoted = (value: unknown): string => JSON.stringify(value);
/** Terraform takes what JSON writes, but for its own templates. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[$%](?=\{)/g, (mark) => mark + mark);

/** Settings of methods, by the end of their path in API Gateway's patches. */
const settings: Readonly<Record<string, Property>> = {
  'logging/loglevel': ['LoggingLevel', 'logging_level'],
  'throttling/rateLimit': ['ThrottlingRateLimit', 'throttling_rate_limit'],
  'throttling/burstLimit': ['ThrottlingBurstLimit', 'throttling_burst_limit'],
};

/**
 * Settings of the methods at one place of the stage, or its variables; anything else, and a removal, is not written here.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html
 */
function stagePatch(input: Input, language: PatchLanguage): SourcePatch | undefined {
  const patches = Array.isArray(input['patchOperations']) ? input['patchOperations'] : [];
  const read = patches.map(settingIn);
  const [first] = read;
  if (!first || read.some((one) => one?.place !== first.place)) return undefined;
  const at = language === 'cloudformation' ? 0 : 1;
  const set = read.flatMap((one) => (one ? [one] : []));
  const body = set.map(({ name, value }) => assigned(name[at], value, language)).join(', ');
  if (first.place === null) {
    return language === 'cloudformation'
      ? { type: 'AWS::ApiGateway::Stage', text: `Variables: { ${body} }` }
      : { type: 'aws_api_gateway_stage', text: `variables = { ${body} }` };
  }
  const [resource = '*', method = '*'] = first.place.split('/');
  const path = resource.replaceAll('~1', '/').replaceAll('~0', '~');
  return language === 'cloudformation'
    ? {
        type: 'AWS::ApiGateway::Stage',
        text: `MethodSettings: [{ ResourcePath: ${quoted(`/${resource}`)}, HttpMethod: ${quoted(method)}, ${body} }]`,
      }
    : {
        type: 'aws_api_gateway_method_settings',
        text: `method_path = ${literal(`${path.replace(/^\//, '')}/${method}`)}, and in its settings: ${body}`,
      };
}

interface Setting {
  /** `~1orders/GET` or `*\/*`; null: a variable of the stage. */
  readonly place: string | null;
  readonly name: Property;
  readonly value: unknown;
}

function settingIn(patch: unknown): Setting | undefined {
  const { op, path = '', value } = (patch ?? {}) as Record<string, unknown>;
  if (op !== 'replace' || typeof path !== 'string' || value === undefined || isPlaceholder(value))
    return undefined;
  const [, variable] = /^\/variables\/([\w]+)$/.exec(path) ?? [];
  if (variable !== undefined) return { place: null, name: [variable, variable], value };
  const [, place, setting = ''] = /^\/([^/]+\/[^/]+)\/(\w+\/\w+)$/.exec(path) ?? [];
  const name = settings[setting];
  if (place === undefined || name === undefined) return undefined;
  const number = Number(value);
  return { place, name, value: Number.isNaN(number) ? value : number };
}
