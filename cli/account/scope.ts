import { type Command, InvalidArgumentError, Option } from 'commander';
import { restApis } from '../../core/intake/list-rest-apis.ts';
import type { Environment } from '../../core/aws/environment.ts';
import { say } from '../../core/messages/render.ts';
import type { Scope } from '../../core/model/pause.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import { Problem } from '../problem.ts';
import type { AccountOptions } from './connection.ts';
import { ofDeployment, onAccount } from './options.ts';

/** What the options of `pause` and `resume` have in common. */
export interface ScopeOptions extends AccountOptions {
  readonly deployment: string;
  readonly api?: string;
  readonly remedy?: string;
}

/** Adds the options that say what is paused or resumed. */
export const onScope = (command: Command): Command =>
  ofDeployment(onAccount(command))
    .option('--api <name>', say('account.option-scope-api'))
    .addOption(
      new Option('--remedy <id>', say('account.option-scope-remedy')).choices(
        remedies.map(({ id }) => id),
      ),
    );

/** @throws Problem where two are named */
export function scopeOf({ api, remedy }: ScopeOptions): Scope {
  if (api !== undefined && remedy !== undefined) throw new Problem(say('account.one-scope'));
  if (api !== undefined) return { scope: 'api', name: api };
  return remedy === undefined ? { scope: 'account', name: '' } : { scope: 'remedy', name: remedy };
}

const units = { m: 60, h: 3600, d: 86_400 } as const;

/** `30m`, `2h`, `7d` in seconds. */
export function secondsIn(text: string): number {
  const [, digits = '', unit = 'm'] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? [];
  if (digits === '') throw new InvalidArgumentError(say('account.no-timer'));
  return Number(digits) * units[unit as keyof typeof units];
}

/** Every id and name of the APIs that a person means; none where there is no such API. */
export async function namesOfApi(environment: Environment, wanted: string): Promise<string[]> {
  const apis = await restApis(environment);
  return apis
    .filter(({ id, name }) => id === wanted || name === wanted)
    .flatMap(({ id, name }) => [id ?? wanted, name ?? wanted]);
}
