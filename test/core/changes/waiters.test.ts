import { LastUpdateStatus, State } from '@aws-sdk/client-lambda';
import { describe, expect, test } from '@jest/globals';
import { writeOf } from '../../../core/changes/find-write.ts';
import { TemporaryFailure } from '../../../core/model/errors.ts';
import type { WriteName } from '../../../core/model/writes.generated.ts';
import { call } from '../../../core/remedies/operations.ts';
import { unchangingWorld } from '../../support/unchanging-world.ts';
import {
  type Verdict,
  verdictOf,
  waitersAbout,
  waitersOf,
  writeNames,
} from '../../support/waiters.ts';

/** The writes that a waiter is for, and the states that it looks at. */
const awaited = [
  {
    write: 'lambda:PublishVersion',
    waiter: 'PublishedVersionActive',
    field: 'State',
    states: Object.values(State),
  },
  {
    write: 'lambda:UpdateFunctionConfiguration',
    waiter: 'FunctionUpdated',
    field: 'LastUpdateStatus',
    states: Object.values(LastUpdateStatus),
  },
] as const satisfies readonly {
  write: WriteName;
  waiter: string;
  field: string;
  states: readonly string[];
}[];

/** Waiters that share a word with a write and are about something else. */
const aboutOthers: readonly (readonly [RegExp, string])[] = [
  [/^ec2:Vpc|^ec2:VpnConnection/, 'VPCs, peerings and VPNs'],
  [/^ec2:SecurityGroup/, 'groups that were created or shared: no write does'],
  [/^ec2:SecondaryNetwork|^ec2:NetworkInterface/, 'networks and interfaces that were created'],
  [/^ecs:Services/, 'deployments; a new count begins none, and room for it may be missing'],
  [/^elbv2:LoadBalancer/, 'load balancers that were created or deleted'],
  [/^elbv2:Target/, 'targets that were registered; verification looks at their health'],
  [/^lambda:Function(Exists|Active)/, 'functions that were created'],
  [
    /^lambda:FunctionUpdatedV2$/,
    'the same as FunctionUpdated, by the call that also shows the code',
  ],
];
/** Writes on a function that leave its configuration as it is, so it has no update to wait for. */
const noUpdate: readonly WriteName[] = [
  'lambda:AddPermission',
  'lambda:PublishVersion',
  'lambda:PutFunctionConcurrency',
  'lambda:RemovePermission',
  'lambda:UpdateAlias',
];

const pairs = writeNames.flatMap((write) =>
  waitersAbout(write).map((waiter) => ({ write, waiter: `${write.split(':')[0]}:${waiter}` })),
);

describe('waiters of the SDK', () => {
  test('each is waited for after the write that it is for, or is about something else', () => {
    const unjudged = pairs.filter(
      ({ write, waiter }) =>
        !awaited.some((one) => one.write === write && waiter === `lambda:${one.waiter}`) &&
        !aboutOthers.some(([names]) => names.test(waiter)) &&
        !(waiter === 'lambda:FunctionUpdated' && noUpdate.includes(write)),
    );
    expect(unjudged).toEqual([]);
  });

  test('those that are passed over exist', () => {
    const known = ['ec2', 'ecs', 'elbv2', 'lambda'].flatMap((service) =>
      waitersOf(service).map((waiter) => `${service}:${waiter}`),
    );
    const stale = aboutOthers.filter(([names]) => !known.some((waiter) => names.test(waiter)));
    expect(stale).toEqual([]);
  });
});

describe.each(awaited)('$write settles as $waiter does', ({ write, waiter, field, states }) => {
  test.each([...states, 'AStateOfTomorrow'])(`with a ${field} of %s`, async (state) => {
    const answer = { [field]: state };
    expect(await settledBy(write, answer)).toBe(await verdictOf('lambda', waiter, answer));
  });
});

/** What our own loop makes of an answer of AWS that stays the same. */
async function settledBy(write: WriteName, answer: object): Promise<Verdict> {
  const { environment } = unchangingWorld(answer);
  const declared = await writeOf(call(write, {}));
  try {
    await declared.settle?.(environment, { FunctionName: 'orders' }, { Version: '7' });
    return 'done';
  } catch (error) {
    return error instanceof TemporaryFailure ? 'not yet' : 'failed';
  }
}
