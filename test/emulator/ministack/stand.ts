import type { Check } from '../checks.ts';
import type { UserAccount } from './account.ts';
import type { BrokenApi } from './broken-apis.ts';
import { enters, type Execution, executionFor, type Medic, sendAlarm } from './incidents.ts';
import { type Inbox, incidentIn, inputToAnswer } from './inbox.ts';

/** What each case works with. */
export interface Stand {
  readonly account: UserAccount;
  readonly medic: Medic;
  readonly inbox: Inbox;
  readonly check: Check;
  /** Waits until an execution enters a state. */
  entered(execution: Execution, state: string): Promise<unknown>;
}

/** An incident that waits for an answer. */
export interface Asked {
  readonly execution: Execution;
  readonly incidentId: string;
  readonly approve: string;
  readonly reject: string;
  readonly message: string;
}

/** Seconds until the question is there: the Lambdas start for the first time, on few cores. */
const longestDiagnosis = 120;

/** Sends the API's alarm and waits until people are asked. */
export async function ask({ account, medic, inbox }: Stand, api: BrokenApi): Promise<Asked> {
  const execution = await executionFor(account, medic, await sendAlarm(account, api));
  await enters(account, execution, 'Wait for approval', longestDiagnosis);
  const mail = await inbox.about(api.name, '"answer":"approve"');
  const approve = inputToAnswer(mail, 'approve');
  return {
    execution,
    incidentId: incidentIn(approve),
    approve,
    reject: inputToAnswer(mail, 'reject'),
    message: mail.Message,
  };
}
