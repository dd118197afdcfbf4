import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { SimulatedAccount } from './simulated-account.ts';

const broken = () => SimulatedAccount.broken('lambda-permission-missing');
const fix = ['fix', 'shop', '--yes', '--watch', '0'];

describe('without a deployment', () => {
  test.each([
    [[], 'all changes'],
    [['--api', 'shop'], 'API shop'],
    [['--remedy', 'grant-invoke', '--for', '2h'], 'the remedy grant-invoke until'],
  ])('pause %j stops fix in the folder until resumed', async (scope, said) => {
    const account = await broken();
    const before = account.snapshot();
    const paused = await account.run(['pause', ...scope, '--reason', 'Release']);
    expect(paused).toMatchObject({ code: 0, out: expect.stringContaining(said) });
    expect(paused.out).toContain('only "gateway-medic fix" in this folder');

    const { code, out } = await account.run(fix);
    expect(code).toBe(1);
    expect(out).toMatch(/Commands to run:[^]*Paused: [^]*user\/operator[^]*Release/);
    expect(account.snapshot()).toBe(before);

    expect((await account.run(['status'])).out).toMatch(/Paused: [^]*Release/);
    const where = scope.slice(0, 2);
    expect((await account.run(['resume', ...where])).out).toContain('Resumed');
    expect((await account.run(['resume', ...where])).code).toBe(1);
    expect((await account.run(['status'])).out).toBe('Nothing is paused.\n');
    expect((await account.run(fix)).code).toBe(0);
  });

  test('a timer ends', async () => {
    const account = await broken();
    await account.run(['pause', '--for', '30m']);
    await account.pass(31);
    expect((await account.run(fix)).code).toBe(0);
  });

  test('what is paused by id is resumed by name', async () => {
    const account = new SimulatedAccount();
    await account.run(['pause', '--api', String(account.simulation.names['apiId'])]);
    expect((await account.run(['resume', '--api', 'shop'])).code).toBe(0);
  });

  test.each([
    ['an API that does not exist', ['pause', '--api', 'shpo'], 'No REST API'],
    ['a remedy that does not exist', ['pause', '--remedy', 'grant'], 'Allowed choices'],
    ['two scopes', ['pause', '--api', 'shop', '--remedy', 'grant-invoke'], 'not both'],
    ['no time', ['pause', '--for', '0h'], 'for example 30m'],
  ])('%s is refused', async (_, argv, said) => {
    const { code, err } = await new SimulatedAccount().run(argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
  });

  test('undo is always possible', async () => {
    const account = await broken();
    const before = account.snapshot();
    await account.run(fix);
    await account.run(['pause']);
    expect((await account.run(['undo', '--yes'])).code).toBe(0);
    expect(account.snapshot()).toBe(before);
  });

  test('a switch that cannot be read stops fix', async () => {
    const account = await broken();
    await account.run(['pause', '--api', 'shop']);
    writeFileSync(join(account.folder, '.gateway-medic', 'pauses.json'), '[{"scope":');
    const { code, out } = await account.run(fix);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('could not be read') });
  });
});

describe('with a deployment', () => {
  const deployed = () =>
    new SimulatedAccount(new Simulation({ world: 'shop', seed: 7, template: deployedTemplate() }));

  test('the switch is in its table', async () => {
    const account = deployed();
    const { out } = await account.run(['pause', '--for', '1h']);
    expect(out).toContain('deployment gateway-medic, table GatewayMedic-');
    expect(out).not.toContain('in this folder');
    expect(JSON.parse((await account.run(['status', '--json'])).out)).toMatchObject({
      paused: [{ scope: 'account', by: expect.stringContaining('user/operator') }],
    });
    expect((await account.run(['resume'])).code).toBe(0);
    expect((await account.run(['status'])).out).toBe('Nothing is paused.\n');
  });

  test('that does not answer, nothing is said to be paused', async () => {
    const account = deployed();
    account.simulation.account.authorize = async ({ service }) => {
      if (service !== 'dynamodb') return;
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    expect((await account.run(['pause'])).code).toBe(3);
    expect((await account.run(['status'])).code).toBe(3);
  });
});
