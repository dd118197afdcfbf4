import { remembered } from '../../remembered.ts';

/** A Lambda function as an integration or an authorizer names it. */
export interface FunctionAddress {
  /** As named, qualifier included. */
  readonly arn: string;
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
  readonly qualifier: string | undefined;
}

const uriPattern =
  /^arn:aws[\w-]*:apigateway:[\w-]+:lambda:path\/(?:2015-03-31|2021-11-15)\/functions\/(?<arn>.+)\/(?:response-streaming-)?invocations$/;
const arnPattern =
  /^arn:aws[\w-]*:lambda:(?<region>[\w-]+):(?<accountId>\d{12}):function:(?<name>[\w-]+)(:(?<qualifier>[\w$-]+))?$/;

/** The function that an integration URI leads to; HTTP APIs take its ARN as well. @returns null for one that names no function properly */
export const addressInUri = remembered((uri: string): FunctionAddress | null => {
  const arn = uriPattern.exec(uri)?.groups?.['arn'] ?? uri;
  const groups = arnPattern.exec(arn)?.groups;
  if (!groups?.['name']) return null;
  const { name, region = '', accountId = '', qualifier } = groups;
  return { arn, name, region, accountId, qualifier };
});

/** Whether a URI speaks to Lambda's Invoke action at all. */
export const isLambdaUri = (uri: string): boolean => uri.includes(':lambda:path/');
