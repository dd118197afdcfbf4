import type { CreateBucketCommandInput, ListObjectsV2CommandInput } from '@aws-sdk/client-s3';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { bucketOf, type S3State } from './state.ts';

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

const listObjects = operation<ListObjectsV2CommandInput>(
  ['Bucket'],
  ['Prefix', 'MaxKeys', 'ContinuationToken', 'StartAfter'],
  (state, input) => {
    const { Prefix = '', MaxKeys = 1000, StartAfter = '' } = input;
    const found = Object.entries(bucketOf(state, input.Bucket).objects)
      .filter(([key]) => key.startsWith(Prefix) && key > StartAfter)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const { items, next } = pageOf(found, input.ContinuationToken, MaxKeys, 'InvalidArgument');
    return {
      Contents: items.map(([key, object]) => ({
        Key: key,
        Size: Buffer.byteLength(object.body),
        ETag: object.etag,
        LastModified: object.lastModified,
      })),
      KeyCount: items.length,
      MaxKeys,
      IsTruncated: next !== undefined,
      ...(next !== undefined && { NextContinuationToken: next }),
    };
  },
);

export const bucketOperations = { CreateBucket: createBucket, ListObjectsV2: listObjects };
