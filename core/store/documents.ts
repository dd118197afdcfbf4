import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { DocumentNotFound, InvalidInput } from '../model/errors.ts';
import { explained, problemsOf } from '../model/explained.ts';
import type { Domain } from '../model/finding.ts';

/** Where the documents of an incident are in the bucket. */
export const documentKeys = {
  evidence: (id: string, attempt: number) => `incidents/${id}/${attempt}/evidence.json`,
  signals: (id: string, attempt: number) => `incidents/${id}/${attempt}/signals.json`,
  checks: (id: string, attempt: number, domain: Domain) =>
    `incidents/${id}/${attempt}/checks/${domain}.json`,
  diagnosis: (id: string, attempt: number) => `incidents/${id}/${attempt}/diagnosis.json`,
  plan: (id: string, attempt: number) => `incidents/${id}/${attempt}/plan.json`,
  decision: (id: string, attempt: number) => `incidents/${id}/${attempt}/decision.json`,
  verification: (id: string, attempt: number) => `incidents/${id}/${attempt}/verification.json`,
  report: (id: string, extension: 'json' | 'html' | 'md') => `incidents/${id}/report.${extension}`,
} as const;

/** The JSON documents of incidents, checked against their schema on the way in and out. */
export function documents(environment: Environment) {
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
    async put<S extends z.ZodMiniType>(key: string, schema: S, value: z.input<S>): Promise<string> {
      return this.write(key, JSON.stringify(schema.parse(value)), 'application/json');
    },
    /** @throws DocumentNotFound, InvalidInput where the stored document is not of this schema */
    async get<S extends z.ZodMiniType>(key: string, schema: S): Promise<z.infer<S>> {
      const document = await this.find(key, schema);
      if (document === undefined) throw new DocumentNotFound(`There is no document ${key}.`);
      return document;
    },
    /** The document, or undefined where there is none. @throws InvalidInput */
    async find<S extends z.ZodMiniType>(key: string, schema: S): Promise<z.infer<S> | undefined> {
      const json = await text(key);
      if (json === undefined) return undefined;
      const parsed = explained(schema, JSON.parse(json));
      if (!parsed.success) throw new InvalidInput(`${key}: ${problemsOf(parsed.error)}`);
      return parsed.data;
    },
    /** Writes a text as it is. @returns its key */
    async write(Key: string, Body: string, type: string): Promise<string> {
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body, ContentType: `${type}; charset=utf-8` }),
      );
      return Key;
    },
  };
}
