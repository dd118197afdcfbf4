import { type Context } from './takes.ts';
import { notFound } from './errors.ts';
import { arnOf, isVersion, named, referenceIn } from './names.ts';
import type { LambdaState, PolicyStatement, StoredFunction, StoredVersion } from './state.ts';

/** A function under one qualifier, as an invocation finds it. Everything is the state itself: read only. */
export interface ResolvedFunction {
  readonly functionName: string;
  /** `$LATEST` or the number that runs. */
  readonly version: string;
  /** As it was asked for: unqualified, with the alias, or with the version. */
  readonly arn: string;
  readonly configuration: StoredVersion['configuration'];
  /** The key into the surroundings' code. */
  readonly codeKey: string;
  /** The statements of this very qualifier. */
  readonly policyStatements: readonly PolicyStatement[];
  readonly reservedConcurrency: number | undefined;
}

/**
 * What an invocation of a function would run.
 * @param name a name, or an ARN that may carry the qualifier
 * @returns undefined where the function, or the qualifier, does not exist
 */
export function resolveFunction(
  state: LambdaState,
  name: string,
  qualifier?: string,
): ResolvedFunction | undefined {
  const reference = referenceIn(name);
  const stored = reference && state.functions[reference.name];
  if (!stored) return undefined;
  const asked = qualifier ?? reference.qualifier;
  const found = versionOf(stored, asked);
  if (!found) return undefined;
  const base = stored.latest.configuration.FunctionArn;
  return {
    functionName: reference.name,
    version: found.configuration.Version,
    arn: asked === undefined ? base : `${base}:${asked}`,
    configuration: found.configuration,
    codeKey: found.codeKey,
    policyStatements: stored.policies[asked ?? ''] ?? [],
    reservedConcurrency: stored.reservedConcurrency,
  };
}

/** The version behind a qualifier: no qualifier and `$LATEST` are the code as it is now. */
export function versionOf(
  { latest, versions, aliases }: StoredFunction,
  qualifier: string | undefined,
): StoredVersion | undefined {
  if (qualifier === undefined || qualifier === '$LATEST') return latest;
  const target = isVersion(qualifier) ? qualifier : aliases[qualifier]?.FunctionVersion;
  if (target === undefined) return undefined;
  return target === '$LATEST' ? latest : versions[target];
}

/**
 * The function and qualifier that an operation names.
 * @throws ResourceNotFoundException where the function does not exist
 */
export function existingFunction(
  state: LambdaState,
  text: string,
  qualifier: string | undefined,
  context: Context,
): { name: string; qualifier: string | undefined; stored: StoredFunction } {
  const target = named(text, qualifier, context);
  const stored = state.functions[target.name];
  if (!stored)
    throw notFound(`Function not found: ${arnOf(context, target.name, target.qualifier)}`);
  return { ...target, stored };
}

/**
 * As {@link existingFunction}, with the version behind the qualifier.
 * @throws ResourceNotFoundException in Lambda's words for a version, or for an alias
 */
export function qualifiedOf(
  state: LambdaState,
  text: string,
  qualifier: string | undefined,
  context: Context,
): ReturnType<typeof existingFunction> & { version: StoredVersion } {
  const target = existingFunction(state, text, qualifier, context);
  const version = versionOf(target.stored, target.qualifier);
  if (version) return { ...target, version };
  const arn = arnOf(context, target.name, target.qualifier);
  const alias = target.qualifier !== undefined && !isVersion(target.qualifier);
  throw notFound(alias ? `Cannot find alias arn: ${arn}` : `Function not found: ${arn}`);
}
