/** A function under one qualifier, as an ARN names it. */
export interface FunctionRef {
  /** With its qualifier. */
  readonly arn: string;
  /** Without it: what the Lambda API takes for functions of any account. */
  readonly functionArn: string;
  readonly region: string;
  readonly account: string;
  readonly name: string;
  /** Alias or version; null: unqualified. */
  readonly qualifier: string | null;
}

// A stage variable's `${…}` holds no colon, so the parts stay apart.
const functionArnParts = /^arn:[^:]+:lambda:([^:]*):([^:]*):function:([^:]+)(?::([^:]+))?$/;
const invocation = /:lambda:path\/[\d-]+\/functions\/(.+)\/(?:response-streaming-)?invocations/;

/**
 * The parts of a function's ARN. Stage variables that are not filled in stay part of the name or the qualifier.
 * @returns null where `arn` is not a function's
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
export function parseFunctionArn(arn: string): FunctionRef | null {
  const parts = functionArnParts.exec(arn);
  if (!parts) return null;
  const [, region = '', account = '', name = '', qualifier = null] = parts;
  const functionArn = qualifier === null ? arn : arn.slice(0, -qualifier.length - 1);
  return { arn, functionArn, region, account, name, qualifier };
}

/**
 * The function that an integration's or an authorizer's URI invokes, response streaming included. The integrations of HTTP APIs may
 * name a function by its ARN alone.
 * @returns null where the URI invokes no function, or names it by a stage variable alone
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export const functionInUri = (uri: string): FunctionRef | null =>
  parseFunctionArn(invocation.exec(uri)?.[1] ?? uri);

/** Whether an integration's URI invokes a Lambda function, whatever stage variables it holds. */
export const invokesLambda = (uri: string | undefined): boolean =>
  uri !== undefined && (uri.includes(':lambda:path/') || parseFunctionArn(uri) !== null);

/** Whether a qualifier names an alias, rather than a version. */
export const isAlias = (qualifier: string | null): qualifier is string =>
  qualifier !== null && qualifier !== '$LATEST' && !/^\d+$/.test(qualifier);
