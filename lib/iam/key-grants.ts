import type { Grant } from '../../core/model/write.ts';
import type { Declaration } from './declaration.ts';

/** The keys of a deployment, by what they encrypt; absent: AWS's own keys do, which need no permission. */
export interface Keys {
  /** Of the table and the bucket. */
  readonly own: string | undefined;
  readonly topic: string | undefined;
}

/**
 * What DynamoDB and S3 do with a key in the name of who calls them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const forStorage = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
/** https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
const forPublishing = ['kms:Decrypt', 'kms:GenerateDataKey'];

/** What a Lambda needs of the keys by which what it uses is encrypted. */
export const keyGrants = ({ own: calls }: Declaration, { own, topic }: Keys): readonly Grant[] => [
  ...(own === undefined ? [] : [{ actions: forStorage, resources: [own] }]),
  ...(topic === undefined || topic === own || !calls.includes('sns:Publish')
    ? []
    : [{ actions: forPublishing, resources: [topic] }]),
];
