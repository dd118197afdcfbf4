import { describe, expect, test } from '@jest/globals';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import {
  consoleHostOf,
  healthRegionOf,
  partitionOf,
  serviceHostOf,
} from '../../../core/model/partition.ts';
import { executeApiArn } from '../../../core/model/target.ts';
import { executionLink, objectLink, stateMachineLink } from '../../../core/notify/console.ts';

describe('the partition of every Region that CDK knows', () => {
  test.each(RegionInfo.regions)('$name', ({ name, partition, domainSuffix }) => {
    expect(partitionOf(name)).toBe(partition);
    expect(serviceHostOf('cognito-idp', name)).toBe(`cognito-idp.${name}.${domainSuffix}`);
  });
});

test.each([
  ['a Region that is new', 'eu-west-9', 'aws'],
  ['a Region of a new country', 'eusc-fr-west-1', 'aws-eusc'],
  ['a Region that begins like a partition', 'us-isometric-1', 'aws'],
])('%s', (_name, region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

test.each([
  ['eu-west-1', 'eu-west-1.console.aws.amazon.com'],
  ['cn-north-1', 'cn-north-1.console.amazonaws.cn'],
  ['us-gov-west-1', 'us-gov-west-1.console.amazonaws-us-gov.com'],
  ['eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ['us-iso-east-1', undefined],
])('the console of %s', (region, host) => {
  expect(consoleHostOf(region)).toBe(host);
});

test.each([
  ['eu-west-1', 'us-east-1'],
  ['cn-north-1', 'cn-northwest-1'],
  ['us-gov-east-1', 'us-gov-west-1'],
  ['us-iso-west-1', 'us-iso-west-1'],
])('the Region of AWS Health for %s', (region, health) => {
  expect(healthRegionOf(region)).toBe(health);
});

test('where the console is not public, the thing itself is named', () => {
  const region = 'us-iso-east-1';
  expect(stateMachineLink(region, 'arn:machine')).toBe('arn:machine');
  expect(executionLink(region, 'arn:execution')).toBe('arn:execution');
  expect(objectLink(region, 'reports', 'a/b.html')).toBe('s3://reports/a/b.html');
});

test('ARNs name the partition', () => {
  const target = { account: '123456789012', apiId: 'a1', apiName: 'shop', stage: 'prod' };
  expect(executeApiArn({ ...target, region: 'eusc-de-east-1', apiKind: 'REST' })).toBe(
    'arn:aws-eusc:execute-api:eusc-de-east-1:123456789012:a1/prod/*/*',
  );
});
