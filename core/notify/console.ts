import { partitionOf } from '../model/target.ts';

const hosts = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
} as const;

const consoleOf = (region: string) => `https://${region}.${hosts[partitionOf(region)]}`;

/** The page of a state machine, from which an execution can be started. */
export const stateMachineLink = (region: string, arn: string): string =>
  `${consoleOf(region)}/states/home?region=${region}#/statemachines/view/${encodeURIComponent(arn)}`;

/** The page of an execution, with its states and their input and output. */
export const executionLink = (region: string, arn: string): string =>
  `${consoleOf(region)}/states/home?region=${region}#/v2/executions/details/${encodeURIComponent(arn)}`;

/** The page of an object in a bucket. */
export const objectLink = (region: string, bucket: string, key: string): string =>
  `${consoleOf(region)}/s3/object/${bucket}?region=${region}&prefix=${encodeURIComponent(key)}`;
