import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { s3 } from '../../../../simulator/account/s3/index.ts';
import { errorOf, stand } from '../stand.ts';

const Bucket = 'evidence';
let client: S3Client;

beforeEach(() => {
  const world = stand([s3]);
  world.call('s3', 'CreateBucket', { Bucket });
  client = world.client(S3Client);
});

const put = (Key: string, Body: string | Uint8Array, more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body?.transformToString();
};

test.each([
  ['text', 'ünï'],
  ['bytes', new TextEncoder().encode('ünï')],
])('an object of %s comes back as it was', async (_name, body) => {
  await put('a', body, { ContentType: 'text/plain' });
  expect(await get('a')).toBe('ünï');
  const object = await client.send(new GetObjectCommand({ Bucket, Key: 'a' }));
  expect(object).toMatchObject({ ContentLength: 5, ContentType: 'text/plain' });
});

describe('what S3 refuses', () => {
  const nowhere = { Bucket: 'other', Key: 'a' };
  const cases: [string, () => Promise<unknown>, string][] = [
    ['a missing object', () => get('gone'), 'NoSuchKey'],
    ['a missing bucket', () => client.send(new GetObjectCommand(nowhere)), 'NoSuchBucket'],
    ['a second write', () => put('a', 'b', { IfNoneMatch: '*' }), 'PreconditionFailed'],
    ['what is not text', () => put('b', new Uint8Array([255, 254])), 'SimulatorLacksParameter'],
    [
      'a range',
      () => client.send(new GetObjectCommand({ Bucket, Key: 'a', Range: 'bytes=0-1' })),
      'SimulatorLacksParameter',
    ],
  ];
  test.each(cases)('%s', async (_name, act, error) => {
    await put('a', 'a');
    expect(await errorOf(act)).toBe(error);
  });

  test('nothing of a deletion, even of what is not there', async () => {
    await put('a', 'a');
    for (const Key of ['a', 'a']) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(await errorOf(() => get('a'))).toBe('NoSuchKey');
  });
});
