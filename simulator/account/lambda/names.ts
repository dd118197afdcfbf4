import type { OperationContext } from '../define-service.ts';
import { badValue, invalid, notFound } from './errors.ts';

/** What a `FunctionName` parameter says. */
export interface FunctionReference {
  readonly name: string;
  /** Alias, version or `$LATEST`. */
  readonly qualifier?: string;
  readonly region?: string;
  readonly accountId?: string;
}

const pattern =
  /^(?:arn:aws[a-z-]*:lambda:)?(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\d):)?(?:(?<accountId>\d{12}):)?(?:function:)?(?<name>[a-zA-Z0-9_-]+)(?::(?<qualifier>\$LATEST|[a-zA-Z0-9_-]+))?$/;

/** Reads a name, a partial ARN or a full ARN, qualified or not. @returns undefined for anything else */
export function referenceIn(text: string): FunctionReference | undefined {
  const { region, accountId, name, qualifier } = pattern.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  return {
    name,
    ...(qualifier !== undefined && { qualifier }),
    ...(region !== undefined && { region }),
    ...(accountId !== undefined && { accountId }),
  };
}

/**
 * The function that an operation is about.
 * @param qualifier the operation's own `Qualifier`
 * @throws ResourceNotFoundException for a function of another region or account
 */
export function named(
  text: string,
  qualifier: string | undefined,
  context: Pick<OperationContext, 'region' | 'accountId'>,
): { name: string; qualifier: string | undefined } {
  const reference = referenceIn(text);
  if (!reference)
    throw invalid(
      text,
      'functionName',
      'satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?',
    );
  if (reference.region !== undefined && reference.region !== context.region)
    throw notFound(
      `Functions from '${reference.region}' are not reachable in this region ('${context.region}')`,
    );
  if (reference.accountId !== undefined && reference.accountId !== context.accountId)
    throw notFound(`Function not found: ${text}`);
  if (reference.qualifier !== undefined && qualifier !== undefined) {
    if (reference.qualifier !== qualifier)
      throw badValue(
        'The derived qualifier from the function name does not match the specified qualifier.',
      );
  }
  return { name: reference.name, qualifier: qualifier ?? reference.qualifier };
}

/** The ARN of a function, or of one qualifier of it. */
export const arnOf = (
  { region, accountId }: Pick<OperationContext, 'region' | 'accountId'>,
  name: string,
  qualifier?: string,
): string =>
  `arn:aws:lambda:${region}:${accountId}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;

/** Versions are numbers, aliases are not. */
export const isVersion = (qualifier: string): boolean =>
  qualifier === '$LATEST' || /^\d+$/.test(qualifier);
