import { createHash } from 'node:crypto';
import type {
  CreateFunctionRequest,
  FunctionCode,
  UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda';
import type { Ec2State } from '../ec2/state.ts';
import { canonical } from '../key-order.ts';
import type { Given } from '../parameters.ts';
import { badValue, checkRange, invalid } from './errors.ts';
import type { StoredVersion } from './state.ts';
import type { Context } from './takes.ts';

export type Configuration = StoredVersion['configuration'];

/** What both CreateFunction and UpdateFunctionConfiguration set. */
type Settings = Omit<Given<UpdateFunctionConfigurationRequest>, 'FunctionName' | 'RevisionId'>;

/** The parameters of {@link Settings} that the simulator keeps. */
export const settingNames = [
  'Role',
  'Handler',
  'Description',
  'Timeout',
  'MemorySize',
  'VpcConfig',
  'Environment',
  'Runtime',
  'DeadLetterConfig',
  'KMSKeyArn',
  'TracingConfig',
  'Layers',
  'EphemeralStorage',
  'LoggingConfig',
] as const satisfies (keyof Settings)[];

/** @throws ValidationException outside 128 to 10,240 MB, 1 to 900 s and 512 to 10,240 MB of storage */
export function checkSettings({ MemorySize, Timeout, EphemeralStorage, Role }: Settings): void {
  checkRange(MemorySize, 'memorySize', 128, 10_240);
  checkRange(Timeout, 'timeout', 1, 900);
  checkRange(EphemeralStorage?.Size, 'ephemeralStorage.size', 512, 10_240);
  if (Role !== undefined && !/^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/?[\w+=,.@\-/]+$/.test(Role))
    throw invalid(
      Role,
      'role',
      'satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+',
    );
}

/** Request fields as the configuration shows them. */
export function settingsShown(
  { Layers, Environment, VpcConfig, ...same }: Settings,
  { account }: Context,
) {
  return canonical({
    ...same,
    ...(Layers && { Layers: Layers.map((Arn) => ({ Arn, CodeSize: 1024 })) }),
    ...(Environment && { Environment: { Variables: { ...Environment.Variables } } }),
    ...(VpcConfig && { VpcConfig: vpcShown(VpcConfig, account.state<Ec2State>('ec2')) }),
  }) as Partial<Configuration>;
}

const vpcShown = (given: NonNullable<Settings['VpcConfig']>, { subnets }: Ec2State) => {
  const { SubnetIds = [], SecurityGroupIds = [] } = given;
  const VpcId = subnets[SubnetIds[0] ?? '']?.VpcId ?? '';
  return { ...given, SubnetIds, SecurityGroupIds, VpcId };
};

/** The configuration of a function that was just made: it is active at once here. */
export function newConfiguration(
  input: Given<CreateFunctionRequest>,
  codeKey: string,
  arn: string,
  context: Context,
): Configuration {
  const { Code: _code, Publish: _publish, Tags: _tags, FunctionName: _, ...settings } = input;
  const { Architectures = ['x86_64'], PackageType = 'Zip', ...rest } = settings;
  const name = arn.split(':').at(-1) ?? '';
  return canonical({
    Description: '',
    Timeout: 3,
    MemorySize: 128,
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    ...settingsShown(rest, context),
    Architectures,
    PackageType,
    FunctionName: name,
    FunctionArn: arn,
    Version: '$LATEST',
    ...codeShown(codeKey),
    ...touched(context),
  }) as Configuration;
}

/** The state that every write ends in. */
export const settled = {
  State: 'Active',
  StateReason: undefined,
  StateReasonCode: undefined,
  LastUpdateStatus: 'Successful',
  LastUpdateStatusReason: undefined,
  LastUpdateStatusReasonCode: undefined,
} as const;

/** What every write moves on. */
export const touched = (context: Context) => ({
  LastModified: context.now.toISOString().replace('Z', '+0000'),
  RevisionId: context.newUuid(),
  ...settled,
});

export const codeShown = (codeKey: string) => ({
  CodeSha256: createHash('sha256').update(codeKey).digest('base64'),
  CodeSize: codeKey.length * 1024,
});

/**
 * The key of a code among the surroundings.
 * @throws InvalidParameterValueException where no code is given
 */
export function codeKeyOf({ S3Key, ZipFile, ImageUri }: FunctionCode): string {
  if (S3Key !== undefined) return S3Key;
  if (ImageUri !== undefined) return ImageUri;
  if (ZipFile === undefined) throw badValue('Please provide a source for function code.');
  // A scenario in JSON carries the base64 itself.
  return typeof ZipFile === 'string' ? ZipFile : Buffer.from(ZipFile).toString('base64');
}
