import type { CreateBucketCommandInput } from '@aws-sdk/client-s3';
import { awsError, defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { objectOperations } from './objects.ts';
import type { S3State } from './state.ts';

export type { S3State } from './state.ts';

const createBucket = operationsOn<S3State>()<CreateBucketCommandInput>(
  ['Bucket'],
  ['CreateBucketConfiguration'],
  (state, input) => {
    if (state.buckets[input.Bucket]) {
      throw awsError(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        409,
      );
    }
    state.buckets[input.Bucket] = { objects: {} };
    return { Location: `/${input.Bucket}` };
  },
);

/** Amazon S3 as the product uses it: buckets of text. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ */
export const s3: Service<S3State> = defineService({
  id: 's3',
  initial: () => ({ buckets: {} }),
  operations: { CreateBucket: createBucket, ...objectOperations },
});
