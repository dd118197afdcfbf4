/** A Lambda function as an ARN names it. */
export interface FunctionName {
  /** With the qualifier, where there is one. */
  readonly arn: string;
  readonly name: string;
  /** An alias or a version; null: none. */
  readonly qualifier: string | null;
}

/**
 * The function in a function ARN, or in an integration's or authorizer's URI
 * (`arn:aws:apigateway:…:lambda:path/2015-03-31/functions/<ARN>/invocations`). @returns null where there is none
 */
export function functionOf(text: string): FunctionName | null {
  const match = /arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:([\w-]+)(?::([\w$-]+))?/.exec(text);
  if (!match) return null;
  return { arn: match[0], name: match[1] ?? '', qualifier: match[2] ?? null };
}

/** Whether an integration's URI invokes a Lambda function, whatever stage variables it holds. */
export const invokesLambda = (uri: string | undefined): boolean =>
  uri?.includes(':lambda:path/') ?? false;
