import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Failure } from '../../../model/signals.ts';

/** A call that AWS refused to the role of a function, in AWS's words. */
export interface RoleDenial {
  readonly role: string;
  /** As `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** Why, as `no identity-based policy allows …` or `with an explicit deny …`; empty where AWS says no more. */
  readonly because: string;
  readonly line: string;
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denial =
  /User: arn:[\w-]+:sts::\d{12}:assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{1,64}) is not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([\w:/.*@=+$,{}-]+))?"?(?: (because no [\w -]+ (?:policy|boundary) allows|with an explicit deny(?: in an? [\w -]+)?))?/;

/**
 * The calls that were refused to this function's own role, each once, as its log and the gateway's lines about its errors show them. Lambda names
 * the session after the function: a denial of another is somebody else's, or a text that a client sent.
 */
export function roleDenials(fn: LambdaFunction, failures: readonly Failure[]): RoleDenial[] {
  const role = knownOr(fn.configuration, null)?.role?.split('/').at(-1);
  if (role === undefined) return [];
  const lines = [
    ...failures.flatMap((failure) => failure.lines),
    ...knownOr(fn.errors, []).map(({ text }) => text),
  ];
  const found = new Map<string, RoleDenial>();
  for (const line of lines) {
    const [, denied, session, action = '', resource = '*', because = ''] = denial.exec(line) ?? [];
    if (denied !== role || session !== fn.name || found.has(`${action} ${resource}`)) continue;
    found.set(`${action} ${resource}`, { role, action, resource, because, line });
  }
  return [...found.values()];
}
