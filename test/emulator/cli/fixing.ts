import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { AddPermissionCommand, GetPolicyCommand } from '@aws-sdk/client-lambda';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { accountIn } from './account.ts';
import { buildApi } from './api.ts';
import { gatewayMedic, home, newFolder } from './command.ts';
import { type FastClock, fastClock } from './fast/index.ts';
import type { Place } from './place.ts';
import { putMetrics } from './traffic.ts';
import { worlds } from './worlds/index.ts';

/** `fix` changes the account, sees the traffic recover and journals it; `undo` leaves the policy as it was, byte for byte. */
export async function fixesAndUndoes(emulator: Emulator, check: Check): Promise<void> {
  const account = accountIn(emulator, home);
  const folder = newFolder();
  const calling = { endpoint: emulator.endpoint, folder };
  let place: Place | undefined;
  let before = '';

  await check('gateway-medic fix fixes, and waits for the traffic to prove it', async () => {
    place = await buildApi(account, 'fixed', {
      ...worlds['no permission'],
      before: letSomebodyElse,
    });
    before = await policyOf(place);
    const clock = fastClock('own waits');
    const args = ['fix', 'fixed', '--yes', '--up-to', 'high', '--watch', '1'];
    const fixing = gatewayMedic({ ...calling, env: clock.env }, ...args);
    const { code, out, err } = await whileServing(place, clock, fixing);
    assert.deepEqual(
      { code, said: /^The API recovered and remained healthy\.$/m.test(out) },
      { code: 0, said: true },
      out + err,
    );
    const { Statement } = JSON.parse(await policyOf(place)) as { Statement: { Sid: string }[] };
    assert.deepEqual(
      Statement.map(({ Sid }) => Sid.replace(/-\w{10}$/, '')),
      ['somebody-else', 'gateway-medic'],
    );
  });

  await check('gateway-medic journals what it does', () => {
    const runs = join(folder, '.gateway-medic', 'runs');
    const [run = ''] = readdirSync(runs);
    const journal = readdirSync(join(runs, run, 'attempt-1', 'journal'));
    assert.deepEqual(journal.toSorted(), ['000-0.json', '000-1.json']);
    const kept = ['run.json', 'report.html', 'report.md', 'attempt-1/verification.json'];
    assert.deepEqual(
      kept.filter((name) => !existsSync(join(runs, run, name))),
      [],
    );
  });

  await check('gateway-medic undo takes it back byte for byte, once', async () => {
    assert.ok(place);
    const { code, out, err } = await gatewayMedic(calling, 'undo', '--yes');
    assert.deepEqual({ code, said: /^Undone\.$/m.test(out) }, { code: 0, said: true }, out + err);
    assert.equal(await policyOf(place), before);
    const again = await gatewayMedic(calling, 'undo', '--yes');
    assert.deepEqual({ code: again.code, out: again.out }, { code: 2, out: '' });
    assert.match(again.err, /^No run in .* has anything to undo\.\n$/);
  });
}

/** A statement that has nothing to do with API Gateway. */
async function letSomebodyElse({ account, functionName }: Place): Promise<void> {
  // A function's log that cannot be searched would leave checks unmade, and then nobody can agree in advance.
  const logGroupName = `/aws/lambda/${functionName}`;
  await account.logs.send(new CreateLogGroupCommand({ logGroupName }));
  await account.lambda.send(
    new AddPermissionCommand({
      FunctionName: functionName,
      StatementId: 'somebody-else',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: `arn:aws:events:${account.region}:${account.id}:rule/nightly`,
    }),
  );
}

async function policyOf({ account, functionName }: Place): Promise<string> {
  const command = new GetPolicyCommand({ FunctionName: functionName });
  return (await account.lambda.send(command)).Policy ?? '';
}

/** Counts requests minute by minute, good or bad as the function's policy has it, for as long as the command runs. */
async function whileServing<T>(place: Place, clock: FastClock, command: Promise<T>): Promise<T> {
  const over = new AbortController();
  const done = command.finally(() => over.abort());
  while (!over.signal.aborted) {
    // oxlint-disable no-await-in-loop -- minute by minute
    const fixed = (await policyOf(place)).includes('apigateway.amazonaws.com');
    const traffic = fixed ? {} : { serverErrors: 30 };
    await putMetrics(place, [{ at: new Date(clock.now()), traffic }]);
    await sleep(60_000 / clock.speed);
    // oxlint-enable no-await-in-loop
  }
  return done;
}
