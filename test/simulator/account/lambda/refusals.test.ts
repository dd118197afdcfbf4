import { beforeEach, describe, expect, test } from '@jest/globals';
import { arn, FunctionName, orders, type Orders, permission } from './orders.ts';

let world: Orders;
beforeEach(() => {
  world = orders();
});

interface Refusal {
  readonly operation: string;
  readonly input: object;
  readonly name: string;
  readonly message: string;
}

const constraint = (value: unknown, field: string, rule: string) =>
  `1 validation error detected: Value '${String(value)}' at '${field}' failed to satisfy constraint: Member must ${rule}`;

const refusals: Refusal[] = [
  {
    operation: 'GetFunction',
    input: { FunctionName: 'stock' },
    name: 'ResourceNotFoundException',
    message: `Function not found: ${arn.replace('orders', 'stock')}`,
  },
  {
    operation: 'GetFunctionConfiguration',
    input: { FunctionName, Qualifier: '7' },
    name: 'ResourceNotFoundException',
    message: `Function not found: ${arn}:7`,
  },
  {
    operation: 'GetFunction',
    input: { FunctionName: `${arn}:live`, Qualifier: '1' },
    name: 'InvalidParameterValueException',
    message: 'The derived qualifier from the function name does not match the specified qualifier.',
  },
  {
    operation: 'GetFunction',
    input: { FunctionName: arn.replace('ap-northeast-1', 'us-east-1') },
    name: 'ResourceNotFoundException',
    message: "Functions from 'us-east-1' are not reachable in this region ('ap-northeast-1')",
  },
  {
    operation: 'CreateFunction',
    input: {
      FunctionName,
      Role: 'arn:aws:iam::123456789012:role/orders',
      Code: { S3Key: 'x' },
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
    },
    name: 'ResourceConflictException',
    message: 'Function already exist: orders',
  },
  {
    operation: 'UpdateFunctionConfiguration',
    input: { FunctionName, MemorySize: 127 },
    name: 'ValidationException',
    message: constraint(127, 'memorySize', 'have value greater than or equal to 128'),
  },
  {
    operation: 'UpdateFunctionConfiguration',
    input: { FunctionName, MemorySize: 10_241 },
    name: 'ValidationException',
    message: constraint(10_241, 'memorySize', 'have value less than or equal to 10240'),
  },
  {
    operation: 'UpdateFunctionConfiguration',
    input: { FunctionName, Timeout: 901 },
    name: 'ValidationException',
    message: constraint(901, 'timeout', 'have value less than or equal to 900'),
  },
  {
    operation: 'UpdateFunctionConfiguration',
    input: { FunctionName, Timeout: 5, RevisionId: 'old' },
    name: 'PreconditionFailedException',
    message:
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  },
  {
    operation: 'UpdateAlias',
    input: { FunctionName, Name: 'live', FunctionVersion: '1', RevisionId: 'old' },
    name: 'PreconditionFailedException',
    message:
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  },
  {
    operation: 'UpdateAlias',
    input: { FunctionName, Name: 'live', FunctionVersion: '9' },
    name: 'ResourceNotFoundException',
    message: `Function not found: ${arn}:9`,
  },
  {
    operation: 'GetAlias',
    input: { FunctionName, Name: 'test' },
    name: 'ResourceNotFoundException',
    message: `Cannot find alias arn: ${arn}:test`,
  },
  {
    operation: 'CreateAlias',
    input: { FunctionName, Name: 'live', FunctionVersion: '1' },
    name: 'ResourceConflictException',
    message: `Alias already exists: ${arn}:live`,
  },
  {
    operation: 'AddPermission',
    input: { ...permission, Qualifier: 'test' },
    name: 'ResourceNotFoundException',
    message: `Cannot find alias arn: ${arn}:test`,
  },
  {
    operation: 'AddPermission',
    input: { ...permission, Qualifier: '$LATEST' },
    name: 'InvalidParameterValueException',
    message: 'We currently do not support adding policies for $LATEST.',
  },
  {
    operation: 'AddPermission',
    input: { ...permission, Principal: 'nobody' },
    name: 'InvalidParameterValueException',
    message: 'The provided principal was invalid. Please check the principal and try again.',
  },
  {
    operation: 'GetPolicy',
    input: { FunctionName },
    name: 'ResourceNotFoundException',
    message: 'The resource you requested does not exist.',
  },
  {
    operation: 'RemovePermission',
    input: { FunctionName, StatementId: 'gateway' },
    name: 'ResourceNotFoundException',
    message: 'No policy is associated with the given resource.',
  },
  {
    operation: 'PutFunctionConcurrency',
    input: { FunctionName, ReservedConcurrentExecutions: 901 },
    name: 'InvalidParameterValueException',
    message:
      "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
  },
  {
    operation: 'PutFunctionConcurrency',
    input: { FunctionName, ReservedConcurrentExecutions: -1 },
    name: 'ValidationException',
    message: constraint(
      -1,
      'reservedConcurrentExecutions',
      'have value greater than or equal to 0',
    ),
  },
  {
    operation: 'PutFunctionConcurrency',
    input: { FunctionName: `${arn}:live`, ReservedConcurrentExecutions: 1 },
    name: 'InvalidParameterValueException',
    message:
      'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
  },
  {
    operation: 'DeleteFunction',
    input: { FunctionName, Qualifier: 'live' },
    name: 'InvalidParameterValueException',
    message: 'Deletion of aliases is not currently supported.',
  },
  {
    operation: 'DeleteFunction',
    input: { FunctionName, Qualifier: '1' },
    name: 'ResourceConflictException',
    message: 'Version 1 is used by alias(es): live',
  },
  {
    operation: 'ListVersionsByFunction',
    input: { FunctionName, MasterRegion: 'ALL' },
    name: 'SimulatorLacksParameter',
    message: 'The simulator does not know the parameter MasterRegion.',
  },
];

describe('Lambda refuses', () => {
  test.each(refusals)('$operation: $message', ({ operation, input, name, message }) => {
    expect(() => world.call(operation, input)).toThrow(expect.objectContaining({ name, message }));
  });
});
