import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { DocumentNotFound, InvalidInput } from '../model/errors.ts';
import { explained, problemsOf } from '../model/explained.ts';
import { redactAll } from '../model/redaction.ts';
import { objectKey } from './document-keys.ts';
import type { DocumentKey, Documents } from './store.ts';

/** The documents of incidents in the deployment's bucket; where one is, is its key. */
export function documents(environment: Environment): Documents {
  const client = environment.client(S3Client);
  const Bucket = environment.settings.bucket;
  const text = async (Key: string): Promise<string | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  };
  return {
    async put<S extends z.ZodMiniType>(key: DocumentKey, schema: S, value: z.input<S>) {
      return this.write(key, JSON.stringify(redactAll(schema.parse(value))), 'application/json');
    },
    async get<S extends z.ZodMiniType>(key: DocumentKey, schema: S) {
      const document = await this.find(key, schema);
      if (document === undefined)
        throw new DocumentNotFound(`There is no document ${objectKey(key)}.`);
      return document;
    },
    async find<S extends z.ZodMiniType>(key: DocumentKey, schema: S) {
      const place = objectKey(key);
      const json = await text(place);
      if (json === undefined) return undefined;
      const parsed = explained(schema, JSON.parse(json));
      if (!parsed.success) throw new InvalidInput(`${place}: ${problemsOf(parsed.error)}`);
      return parsed.data;
    },
    async write(key, Body, mediaType) {
      const Key = objectKey(key);
      const ContentType = `${mediaType}; charset=utf-8`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
      return Key;
    },
  };
}
