/** A function under one qualifier, as an integration names it. */
export interface FunctionRef {
  /** With its qualifier. */
  readonly arn: string;
  /** Without it: what the Lambda API takes for functions of any account. */
  readonly functionArn: string;
  readonly name: string;
  /** Alias or version; null: unqualified. */
  readonly qualifier: string | null;
}

const invocation = /:lambda:path\/[\d-]+\/functions\/(.+)\/(?:response-streaming-)?invocations/;
const arnParts = /^arn:[^:]+:lambda:[^:]*:[^:]*:function:([^:]+)(?::(.+))?$/;

/**
 * The function that an integration's or an authorizer's URI invokes.
 * @param uri after stage variables were filled in; variables that are left over stay part of the name
 * @returns undefined for a URI that invokes no function
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export function functionOf(uri: string): FunctionRef | undefined {
  const arn = invocation.exec(uri)?.[1];
  // A stage variable's `${…}` holds no colon, so the parts stay apart.
  const parts = arn && arnParts.exec(arn);
  if (!parts) return undefined;
  const [, name = '', qualifier = null] = parts;
  const functionArn = qualifier === null ? arn : arn.slice(0, -qualifier.length - 1);
  return { arn, functionArn, name, qualifier };
}

/** Whether a qualifier names an alias, rather than a version. */
export const isAlias = (qualifier: string | null): qualifier is string =>
  qualifier !== null && qualifier !== '$LATEST' && !/^\d+$/.test(qualifier);
