import assert from 'node:assert/strict';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { assembly, cdk, cdkOutside } from '../../../../scripts/emulator/cdk.ts';
import type { Emulator } from '../../../../scripts/emulator/emulators.ts';
import { stackName } from '../../../../lib/synthesize.ts';
import type { Check } from '../../checks.ts';
import type { UserAccount } from '../account.ts';
import type { Medic } from '../incidents.ts';
import { existing, wholeOnes } from '../remains.ts';
import { resourcesOf } from '../stacks.ts';

/** Bootstraps the account and deploys the app as a person would. @returns whether it is there */
export async function deploy(
  { endpoint, account }: Emulator,
  config: string,
  check: Check,
): Promise<boolean> {
  const bootstrapped = await check('cdk bootstrap', async () => {
    await cdkOutside(endpoint, 'bootstrap', `aws://${account}/us-east-1`);
  });
  if (!bootstrapped) return false;
  return check('cdk deploy', async () => {
    await cdk(
      endpoint,
      'deploy',
      '--require-approval',
      'never',
      '-c',
      `config=${config}`,
      '-o',
      assembly,
    );
  });
}

/** Takes the deployment away again: what it was, it is no more, except for what people may still want to read. */
export async function destroy(
  { endpoint }: Emulator,
  account: UserAccount,
  medic: Medic,
  check: Check,
): Promise<void> {
  await check('cdk diff after cdk deploy is empty', async () => {
    const output = await cdk(endpoint, 'diff', '--fail', '--app', assembly);
    assert.match(output, /There were no differences/);
  });
  const before = wholeOnes(await resourcesOf(account, stackName));
  await check('everything that was deployed can be found', async () => {
    assert.deepEqual(await existing(endpoint, before), before);
  });
  await check('cdk destroy leaves nothing but the evidence', async () => {
    await cdk(endpoint, 'destroy', '--force', '--app', assembly);
    const left = (await existing(endpoint, before)).map(({ type }) => type);
    assert.deepEqual(left.toSorted(), ['AWS::DynamoDB::Table', 'AWS::S3::Bucket']);
    const { Table } = await account.dynamoDb.send(
      new DescribeTableCommand({ TableName: medic.Table }),
    );
    assert.ok((Table?.ItemCount ?? 0) > 0, 'the incidents are kept');
    const { KeyCount = 0 } = await account.s3.send(
      new ListObjectsV2Command({ Bucket: medic.EvidenceBucket }),
    );
    assert.ok(KeyCount > 0, 'the evidence is kept');
  });
}
