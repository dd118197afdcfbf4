import { createHash } from 'node:crypto';
import type {
  DeleteObjectCommandInput,
  GetObjectCommandInput,
  PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { bodyOf, textOf } from './body.ts';
import { bucketOf, type S3State, type StoredObject } from './state.ts';

const operation = operationsOn<S3State>();

/** Encryption and storage class change nothing that the product reads back. */
const putObject = operation<PutObjectCommandInput>(
  ['Bucket', 'Key'],
  [
    'Body',
    'ContentType',
    'Metadata',
    'IfNoneMatch',
    'ServerSideEncryption',
    'CacheControl',
    'ContentLength',
  ],
  (state, input, { now }) => {
    const { objects } = bucketOf(state, input.Bucket);
    if (input.IfNoneMatch === '*' && objects[input.Key]) {
      throw awsError(
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
        412,
      );
    }
    const body = textOf(input.Body);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    objects[input.Key] = {
      body,
      contentType: input.ContentType ?? 'application/octet-stream',
      etag,
      metadata: input.Metadata ?? {},
      lastModified: now,
    };
    return { ETag: etag };
  },
);

const getObject = operation<GetObjectCommandInput>(['Bucket', 'Key'], [], (state, input) => {
  const object = bucketOf(state, input.Bucket).objects[input.Key];
  if (!object) throw awsError('NoSuchKey', 'The specified key does not exist.', 404);
  return { ...headOf(object), Body: bodyOf(object.body) };
});

const deleteObject = operation<DeleteObjectCommandInput>(['Bucket', 'Key'], [], (state, input) => {
  delete bucketOf(state, input.Bucket).objects[input.Key];
  return {};
});

const headOf = (object: StoredObject) => ({
  ContentLength: Buffer.byteLength(object.body),
  ContentType: object.contentType,
  ETag: object.etag,
  LastModified: object.lastModified,
  Metadata: object.metadata,
});

export const objectOperations = {
  PutObject: putObject,
  GetObject: getObject,
  DeleteObject: deleteObject,
};
