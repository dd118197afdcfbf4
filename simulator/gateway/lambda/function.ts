import type { FunctionConfiguration } from '@aws-sdk/client-lambda';

/** A function under a qualifier, as Lambda resolves it when it is invoked. */
export interface ResolvedFunction {
  readonly functionName: string;
  readonly version: string;
  readonly arn: string;
  readonly configuration: FunctionConfiguration;
  /** The key into the surroundings' code. */
  readonly codeKey: string;
  readonly policyStatements: readonly unknown[];
  readonly reservedConcurrency: number | undefined;
}
