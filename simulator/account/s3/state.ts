import { awsError } from '../define-service.ts';

export interface StoredObject {
  /** Objects are text here: the product writes JSON, HTML and Markdown. */
  body: string;
  contentType: string;
  etag: string;
  metadata: Record<string, string>;
  lastModified: Date;
}

export interface Bucket {
  /** By key, in the order of their writing. */
  objects: Record<string, StoredObject>;
}

export interface S3State {
  buckets: Record<string, Bucket>;
}

/** @throws NoSuchBucket */
export function bucketOf(state: S3State, name: string): Bucket {
  const bucket = state.buckets[name];
  if (!bucket) throw awsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  return bucket;
}
