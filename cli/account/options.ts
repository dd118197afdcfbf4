import { type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../../core/messages/render.ts';

/** Adds the options that say which account is meant. */
export const onAccount = (command: Command): Command =>
  command
    .option('--profile <name>', say('account.option-profile'))
    .option('--region <region>', say('account.option-region'))
    .option('--endpoint-url <url>', say('account.option-endpoint-url'));

/** Adds the option that says which deployment in the account and Region is meant. */
export const ofDeployment = (command: Command): Command =>
  command.option('--deployment <name>', say('account.option-deployment'), 'gateway-medic');

/** Adds what names one stage of an API. @param takesUrl whether a URL may stand for it */
export const onStage = (command: Command, takesUrl = false): Command =>
  command
    .argument('[api]', say(`account.${takesUrl ? 'argument-api-or-url' : 'argument-api'}`))
    .option('--stage <name>', say('account.option-stage'))
    .addOption(
      new Option('--since <time>', say('account.option-since'))
        .argParser(minutesIn)
        .default(60, '1h'),
    );

const units = { m: 1, h: 60, d: 1440 } as const;
/** Metrics have one-minute resolution for 15 days; beyond a day, logs cost more than they are worth. */
const longest = units.d;

/** `30m`, `2h`, `1d` in minutes. */
export function minutesIn(text: string): number {
  const [, digits = '', unit = 'm'] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const minutes = Number(digits) * units[unit as keyof typeof units];
  if (digits === '' || minutes < 1 || minutes > longest)
    throw new InvalidArgumentError(say('account.no-duration'));
  return minutes;
}

/** A whole number of minutes. */
export function wholeMinutes(text: string): number {
  const minutes = Number(text);
  if (!/^\d{1,3}$/.test(text) || minutes > 120)
    throw new InvalidArgumentError(say('account.no-minutes'));
  return minutes;
}
