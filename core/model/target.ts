import * as z from 'zod/mini';

/** The kinds of API that API Gateway has. */
export const apiKindSchema = z.enum(['REST', 'HTTP', 'WEBSOCKET']);
export type ApiKind = z.infer<typeof apiKindSchema>;

/** The one API stage that an incident is about. */
export const targetSchema = z.object({
  account: z.string().check(z.regex(/^\d{12}$/)),
  region: z.string(),
  apiKind: apiKindSchema,
  apiId: z.string(),
  apiName: z.string(),
  stage: z.string(),
});
export type Target = z.infer<typeof targetSchema>;

/** One string that is the same for the same target, used as a lock key: `account/region/apiId/stage`. */
export const targetKey = (target: Target): string =>
  [target.account, target.region, target.apiId, target.stage].join('/');

/** `arn:aws:execute-api:…` of everything below the target's stage, or of one method and path of it. */
export const executeApiArn = (target: Target, method = '*', path = '/*'): string =>
  `arn:${partitionOf(target.region)}:execute-api:${target.region}:${target.account}:${target.apiId}/${target.stage}/${method}${path}`;

/** The AWS partition of a region: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): 'aws' | 'aws-cn' | 'aws-us-gov' {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
