import type { AccountCall } from '../../simulator/account/account.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import type { Moment } from '../../simulator/moments.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

/** Milliseconds without a new call after which everything that waits is taken to wait for an answer. */
const quiet = 100;

/**
 * The calls from alarm to diagnosis in rounds: those of a round are answered together, once nothing goes on without an answer.
 * So the rounds are the longest chain of calls that wait for each other, whatever the machine's speed.
 * @param counts the calls that take a round; others are answered at once
 * @returns the names of each round's calls
 */
export async function chainToDiagnosis(
  scenario: string,
  counts: (call: AccountCall) => boolean,
): Promise<readonly (readonly string[])[]> {
  const rounds: string[][] = [];
  let waiting: { readonly name: string; readonly answer: () => void }[] = [];
  let before = 0;
  let diagnosed = false;
  const timer = setInterval(() => {
    const isQuiet = waiting.length === before;
    before = waiting.length;
    if (waiting.length === 0 || !isQuiet) return;
    const round = waiting;
    waiting = [];
    before = 0;
    if (!diagnosed) rounds.push([...new Set(round.map(({ name }) => name))]);
    for (const { answer } of round) answer();
  }, quiet);
  const observe = (moment: Moment) => {
    if (moment.kind === 'state' && moment.event.kind === 'exited')
      diagnosed ||= moment.event.state === 'Diagnose';
  };
  const authorize = (call: AccountCall) =>
    diagnosed || !counts(call)
      ? undefined
      : new Promise<void>((answer) =>
          waiting.push({ name: `${call.service}:${call.operation}`, answer }),
        );
  await runScenario(loadScenario(scenario), {
    template: deployedTemplate(),
    observe,
    authorize: () => authorize,
  }).finally(() => clearInterval(timer));
  return rounds;
}

/** Calls of the product's own storage: they are not reads of the account that is diagnosed. */
const own = new Set(['dynamodb', 's3', 'sns', 'stepfunctions']);
export const isRead = ({ service }: AccountCall): boolean => !own.has(service);
