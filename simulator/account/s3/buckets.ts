import type { CreateBucketCommandInput } from '@aws-sdk/client-s3';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import type { S3State } from './state.ts';

const operation = operationsOn<S3State>();

const createBucket = operation<CreateBucketCommandInput>(
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

export const bucketOperations = { CreateBucket: createBucket };
