import account from '../core/messages/en/account.ts';
import audit from '../core/messages/en/audit.ts';
import cli from '../core/messages/en/cli.ts';
import { textsOf } from '../core/messages/texts-of.ts';

/** The texts of the overview, and of what ends every command: a start reads no others. */
export const startText = textsOf({ account, audit, cli });
