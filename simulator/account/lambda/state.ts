import type {
  AliasConfiguration,
  FunctionConfiguration,
  ProvisionedConcurrencyConfigListItem,
} from '@aws-sdk/client-lambda';

type With<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };

/** One statement of a resource policy, as it stands in the policy's JSON. */
export interface PolicyStatement {
  Sid: string;
  Effect: 'Allow';
  Principal: '*' | { Service: string } | { AWS: string };
  Action: string;
  Resource: string;
  Condition?: Record<string, Record<string, string>>;
}

/** `$LATEST` or a published version. */
export interface StoredVersion {
  configuration: With<
    FunctionConfiguration,
    'FunctionName' | 'FunctionArn' | 'Version' | 'Timeout' | 'MemorySize' | 'LastModified'
  >;
  /** The key into the surroundings' code: the S3 key, or the base64 of the zip. */
  codeKey: string;
}

export type StoredAlias = With<
  AliasConfiguration,
  'AliasArn' | 'Name' | 'FunctionVersion' | 'RevisionId'
>;

export interface StoredFunction {
  latest: StoredVersion;
  /** Published versions by number. */
  versions: Record<string, StoredVersion>;
  /** The number of the next version: numbers are never used again. */
  nextVersion: number;
  aliases: Record<string, StoredAlias>;
  /** By qualifier, '' for the unqualified function. A qualifier without statements has no entry. */
  policies: Record<string, PolicyStatement[]>;
  /** Absent: nothing is reserved. */
  reservedConcurrency?: number;
  /** By qualifier. */
  provisioned: Record<string, ProvisionedConcurrencyConfigListItem>;
  tags: Record<string, string>;
  /** While AWS works on an update of `$LATEST`. */
  updating?: true;
}

/** AWS Lambda in one account and region. */
export interface LambdaState {
  /** By function name. */
  functions: Record<string, StoredFunction>;
  /** Seconds that an update takes, and that a new version is Pending; absent: none. */
  updateTakes?: number;
  /** Of how many invocations (0 to 1) the service itself fails; absent: of none. */
  unavailable?: number;
}

export const initialState = (): LambdaState => ({ functions: {} });
