import { Argument, Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import type { AccountOptions } from '../account/connection.ts';
import type { Permitted } from '../account/iam-policy.ts';
import { onAccount } from '../account/options.ts';
import type { CommandContext } from '../context.ts';
import { jsonText } from '../../core/messages/json-text.ts';

interface Options extends AccountOptions {
  readonly thisAccount?: boolean;
}

/** The order in which help names them. */
const permitted = Object.keys({
  diagnose: 1,
  fix: 1,
  undo: 1,
  record: 1,
  audit: 1,
  pause: 1,
  status: 1,
  'test-method': 1,
} satisfies Record<Permitted, 1>);

/** `gateway-medic iam-policy`: the permissions that a command needs, and no more. */
export const iamPolicyCommand = (context: CommandContext): Command =>
  onAccount(new Command('iam-policy'))
    .addArgument(
      new Argument('[command]', say('account.argument-command'))
        .choices(permitted)
        .default('diagnose'),
    )
    .option('--this-account', say('account.option-this-account'))
    .addHelpText('after', `\n${say('account.iam-policy-help')}`)
    .action(async (command: Permitted, options: Options) => {
      const place = options.thisAccount
        ? await placeOf(context, options)
        : { region: options.region ?? '*', account: '*' };
      // What is read where names the clients of every service, which other commands need not load.
      const { policyFor } = await import('../account/iam-policy.ts');
      context.terminal.out(`${jsonText(policyFor(command, place), 2)}\n`);
    });

async function placeOf({ connect, interrupts }: CommandContext, options: Options) {
  const connection = await connect(options, interrupts);
  return { region: connection.environment.region, account: await connection.accountId() };
}
