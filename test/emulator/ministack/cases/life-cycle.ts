import assert from 'node:assert/strict';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { targetKey } from '../../../../core/model/target.ts';
import { assembly, cdk, cdkOutside } from '../../../../scripts/emulator/cdk.ts';
import type { Emulator } from '../../../../scripts/emulator/emulators.ts';
import { stackName } from '../../../../lib/synthesize.ts';
import type { Check } from '../../checks.ts';
import type { UserAccount } from '../account.ts';
import { incidentOf, isLocked, type Medic } from '../incidents.ts';
import { existing, wholeOnes } from '../remains.ts';
import { outputsOf, resourcesOf } from '../stacks.ts';
import type { Asked, Stand } from '../stand.ts';

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
  return check('cdk deploy', () => deployWith(endpoint, config));
}

const deployWith = async (endpoint: string, config: string): Promise<void> => {
  const options = ['--require-approval', 'never', '-c', `config=${config}`, '-o', assembly];
  await cdk(endpoint, 'deploy', ...options);
};

/** Deploys the app anew with changed settings while incidents wait for answers: what is open stays open, in the same places. */
export async function update(
  { endpoint }: Emulator,
  config: string,
  { account, medic, check }: Stand,
  open: readonly Asked[],
): Promise<void> {
  await check('cdk deploy of a change keeps open incidents', async () => {
    await deployWith(endpoint, config);
    assert.deepEqual(await outputsOf(account, stackName), medic);
    const kept = await Promise.all(
      open.map(async ({ execution, incidentId }) => {
        const { status } = await account.stepFunctions.send(
          new DescribeExecutionCommand({ executionArn: execution.arn }),
        );
        const incident = await incidentOf(account, medic, incidentId);
        const locked = await isLocked(account, medic, targetKey(incident.target));
        return { status, incident: incident.status, locked };
      }),
    );
    assert.deepEqual(
      kept,
      open.map(() => ({ status: 'RUNNING', incident: 'open', locked: true })),
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
