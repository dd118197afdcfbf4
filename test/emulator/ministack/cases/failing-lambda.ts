import assert from 'node:assert/strict';
import {
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { BrokenApi } from '../broken-apis.ts';
import { documentOf, endOf, executionFor, sendAlarm } from '../incidents.ts';
import { resourcesOf } from '../stacks.ts';
import { ask, type Stand } from '../stand.ts';
import { assertEnd } from './ended.ts';
import { handedOver, rejected } from './unanswered.ts';
import { stackName } from '../../../../lib/synthesize.ts';

/** One check's Lambda fails: the others still find the cause, and the report says what could not be looked at. */
export async function failingCheck(stand: Stand, api: BrokenApi): Promise<void> {
  await stand.check(`${api.name}: a failing check does not hide the cause`, async () => {
    const asked = await broken(stand, 'CheckVpcLink', () => ask(stand, api));
    await rejected(stand, api, asked);
    const report = await documentOf(
      stand.account,
      stand.medic,
      `incidents/${asked.incidentId}/report.md`,
    );
    assert.match(report, /vpc-link|VPC link/i);
  });
}

/** A Lambda that the workflow cannot do without fails: a person has the incident, and is told. */
export async function failingStep(stand: Stand, api: BrokenApi): Promise<void> {
  const { account, medic, inbox, check } = stand;
  await check(`${api.name}: a failing Lambda ends with a person`, async () => {
    const end = await broken(stand, 'PlanRemediation', async () =>
      endOf(account, await executionFor(account, medic, await sendAlarm(account, api)), 60),
    );
    assertEnd(end, 'A step failed', 'Escalate', 'End as handed over', 'Handed to a person');
  });
  const { Message } = await inbox.about(api.name, 'Action required:');
  await handedOver(stand, api, /(inc-\d{8}T\d{6}-[0-9a-f]+)/.exec(Message)?.[1] ?? '');
}

/** Runs something while a Lambda of the workflow has settings that no Lambda starts with. */
async function broken<T>(
  { account }: Stand,
  worker: string,
  meanwhile: () => Promise<T>,
): Promise<T> {
  const { lambda } = account;
  const functions = await resourcesOf(account, stackName);
  const FunctionName =
    functions.find(({ type, id }) => type === 'AWS::Lambda::Function' && id.includes(worker))?.id ??
    '';
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const configure = (variables: Record<string, string>) =>
    lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName,
        Environment: { Variables: { ...Environment?.Variables, ...variables } },
      }),
    );
  await configure({ GATEWAY_MEDIC_POLICY: 'no JSON' });
  try {
    return await meanwhile();
  } finally {
    await configure({});
  }
}
