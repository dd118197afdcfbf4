import * as z from 'zod/mini';
import { partitionOf } from './partition.ts';

/** The kinds of API that API Gateway has. */
export const apiKindSchema = z.enum(['REST', 'HTTP', 'WEBSOCKET']);
export type ApiKind = z.infer<typeof apiKindSchema>;

/** The one API stage that an incident is about. */
export const targetSchema = z.object({
  /** 12 digits. */
  account: z.string().check(z.regex(/^\d{12}$/)),
  /** A Region's name, for example `eu-west-1`. */
  region: z.string(),
  apiKind: apiKindSchema,
  apiId: z.string(),
  /** The id where the name is not known. */
  apiName: z.string(),
  stage: z.string(),
});
export type Target = z.infer<typeof targetSchema>;

/** One string that is the same for the same target, used as a lock key: `account/region/apiId/stage`. */
export const targetKey = (target: Target): string =>
  [target.account, target.region, target.apiId, target.stage].join('/');

/**
 * `arn:aws:execute-api:…` of everything below the target's stage, or of one method and path of it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export const executeApiArn = (target: Target, method = '*', path = '/*'): string =>
  `arn:${partitionOf(target.region)}:execute-api:${target.region}:${target.account}:${target.apiId}/${target.stage}/${method}${path}`;
