import { parseArgs } from 'node:util';

export interface Options {
  /** 12 digits: the account that may be used, as its owner names it. */
  readonly account: string;
  readonly region: string;
  /** Only delete what earlier runs left. */
  readonly clean: boolean;
}

/** What is wrong with how the script was called, in a sentence. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** @throws WrongCall */
export function optionsOf(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { account, region, clean } = parsed(args);
  if (account === undefined || !/^\d{12}$/.test(account))
    throw new WrongCall(
      'Name the throw-away account that may be used: npm run live-smoke -- --account 123456789012',
    );
  const used = region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (!used) throw new WrongCall('Pass --region, or set AWS_REGION.');
  return { account, region: used, clean: clean ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        account: { type: 'string' },
        region: { type: 'string' },
        clean: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongCall((error as Error).message);
  }
}
