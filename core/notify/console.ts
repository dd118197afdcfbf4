import { consoleHostOf } from '../model/partition.ts';

/** A page of the console. @param otherwise what names the thing where the address of the partition's console is not public */
function linkOf(region: string, path: string, otherwise: string): string {
  const host = consoleHostOf(region);
  return host === undefined ? otherwise : `https://${host}${path}`;
}

/** The page of a state machine, from which an execution can be started. */
export const stateMachineLink = (region: string, arn: string): string =>
  linkOf(
    region,
    `/states/home?region=${region}#/statemachines/view/${encodeURIComponent(arn)}`,
    arn,
  );

/** The page of an execution, with its states and their input and output. */
export const executionLink = (region: string, arn: string): string =>
  linkOf(
    region,
    `/states/home?region=${region}#/v2/executions/details/${encodeURIComponent(arn)}`,
    arn,
  );

/** The page of a log group. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html */
export const logGroupLink = (region: string, group: string): string =>
  // The console decodes the fragment twice, and writes `$25` for the second time.
  linkOf(
    region,
    `/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${encodeURIComponent(encodeURIComponent(group)).replaceAll('%', '$')}`,
    group,
  );

/** The page of an object in a bucket. */
export const objectLink = (region: string, bucket: string, key: string): string =>
  linkOf(
    region,
    `/s3/object/${bucket}?region=${region}&prefix=${encodeURIComponent(key)}`,
    `s3://${bucket}/${key}`,
  );
