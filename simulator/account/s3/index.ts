import { defineService, type Service } from '../define-service.ts';
import { bucketOperations } from './buckets.ts';
import { objectOperations } from './objects.ts';
import type { S3State } from './state.ts';

export type { S3State } from './state.ts';

/** Amazon S3 as the product uses it: buckets of text. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ */
export const s3: Service<S3State> = defineService({
  id: 's3',
  initial: () => ({ buckets: {} }),
  operations: { ...bucketOperations, ...objectOperations },
});
