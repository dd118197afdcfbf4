import { describe, expect, test } from '@jest/globals';
import { policySettingsSchema } from '../../../core/model/settings.ts';
import type { Remedy } from '../../../core/remedies/define-remedy.ts';
import { remedies } from '../../../core/remedies/registry.generated.ts';
import {
  type Declarations,
  declarationsFor,
  grantsFor,
  writesFor,
  enabledRemedies,
} from '../../../lib/iam/declarations.ts';
import { actionsOf, grantsOf } from '../../../core/aws/iam/grants-of.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { workers } from '../../../lib/workers.ts';
import { writesAmong } from '../../support/read-action.ts';

const policy = (settings: object) => policySettingsSchema.parse(settings);
const names = Object.keys as (declarations: Declarations) => (keyof Declarations)[];

describe('the declarations', () => {
  const declarations = declarationsFor(policy({}));

  test('know every Lambda', () => {
    expect(names(declarations).toSorted()).toEqual([...workers].toSorted());
  });

  test.each(names(declarations))('%s has a permission for each of its calls', (name) => {
    const { reads = [], own } = declarations[name];
    expect(() => grantsOf([...reads, ...own])).not.toThrow();
  });

  test('let only the Lambdas that apply and undo change anything', () => {
    const writing = names(declarations).filter((name) => declarations[name].assumes !== undefined);
    expect(writing).toEqual(['apply-change', 'undo-change']);
  });

  test('read only what IAM calls reads', async () => {
    const reads = names(declarations).flatMap((name) => declarations[name].reads ?? []);
    const actions = [...new Set(reads.flatMap(actionsOf))];
    expect(actions).toContain('logs:StartQuery');
    expect(await writesAmong(actions)).toEqual([]);
  });
});

describe('a disabled remedy', () => {
  test.each(remedies.map(({ id, writes, undoes }) => ({ id, calls: [...writes, ...undoes] })))(
    "$id's permissions are not granted, unless another remedy needs them",
    ({ id, calls }) => {
      const left = new Set(
        remedies.filter((one) => one.id !== id).flatMap((one) => [...one.writes, ...one.undoes]),
      );
      const disabled = Object.values(writesFor(policy({ disabledRemedies: [id] }))).flat();
      for (const write of calls)
        expect([write, disabled.includes(write)]).toEqual([write, left.has(write)]);
    },
  );

  test('leaves the others enabled', () => {
    const some = [{ id: 'a' }, { id: 'b' }] as unknown as Remedy[];
    expect(enabledRemedies(policy({ disabledRemedies: ['a'] }), some)).toEqual([{ id: 'b' }]);
  });

  test('is not in the template either', () => {
    const granted = (disabledRemedies: string[]) =>
      JSON.stringify(synthesize({ policy: { disabledRemedies } }));
    expect(granted([])).toContain('lambda:AddPermission');
    const inviting = remedies.filter(({ writes }) => writes.includes('lambda:AddPermission'));
    expect(granted(inviting.map(({ id }) => id))).not.toContain('lambda:AddPermission');
  });
});

test('what only applies is not granted to undo, nor the other way round', () => {
  const writes = writesFor(policy({}));
  expect(new Set(writes.apply)).toEqual(new Set(remedies.flatMap((one) => one.writes)));
  expect(new Set(writes.undo)).toEqual(new Set(remedies.flatMap((one) => one.undoes)));
  for (const call of ['lambda:AddPermission', 'lambda:PublishVersion', 'elbv2:CreateListener'])
    expect(writes.undo).not.toContain(call);
  expect(writes.apply.filter((call) => /:(?:Delete|Remove|Revoke|Reject)/.test(call))).toEqual([]);
});

test('in observe mode nothing may be changed', () => {
  const observing = policy({ mode: 'observe' });
  expect(writesFor(observing)).toEqual({ apply: [], undo: [] });
  for (const { assumes = [] } of Object.values(declarationsFor(observing)))
    expect(assumes).toEqual([]);
});

describe('tests of methods', () => {
  const requests = [{ api: 'shop', request: 'GET /orders/42' }];
  /** The Lambdas that may test a method, and which methods. */
  const granted = (probe: object) =>
    Object.entries(declarationsFor(policy({ probe }))).flatMap(([name, declaration]) =>
      grantsFor(declaration).flatMap(({ actions, resources }) =>
        actions.includes('apigateway:POST')
          ? resources.map((arn) => [name, arn.split('::').at(-1)])
          : [],
      ),
    );

  test.each([
    ['by default', {}],
    ['where they are switched off', { enabled: false, requests }],
    ['where no request is declared safe', { enabled: true }],
  ])('%s are not granted', (_, probe) => {
    expect(granted(probe)).toEqual([]);
  });

  test('are granted to the Lambda that collects evidence, and only of methods that change nothing', () => {
    expect(granted({ enabled: true, requests })).toEqual(
      ['GET', 'HEAD', 'OPTIONS'].map((method) => [
        'collect-evidence',
        `/restapis/*/resources/*/methods/${method}`,
      ]),
    );
  });
});
