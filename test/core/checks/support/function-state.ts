import type { Check } from '../../../../core/checks/define-check.ts';
import { failure, fn, gap, justPublished, known } from './facts.ts';
import { type Case, faulty, healthy, table, unknown } from './table.ts';

const settings = { version: '2', lastModified: '2026-01-01', timeout: 3, memorySize: 128 };
const lambda = (more: Parameters<typeof fn>[0]) => ({
  functions: [fn(more)],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});

/** The cases of a cause that the state of a function proves. @param other a state or a reason that shows another cause */
export function functionStateTable(
  check: Check<'lambda'>,
  broken: { readonly state: string; readonly stateReasonCode: string },
  other: { readonly state: string; readonly stateReasonCode: string },
): void {
  const named = failure([check.id], { status: 500 });
  const shared = failure([check.id, 'lambda-throttled'], { status: 500 });
  const inState = (state: object) => ({ configuration: known({ ...settings, ...state }) });
  const cases: Case[] = [
    ['active', { facts: { lambda: lambda(inState({ state: 'Active' })) } }, [healthy]],
    [
      'the state proves it',
      { facts: { lambda: lambda(inState(broken)) } },
      [
        faulty({
          confidence: 'certain',
          remedies: [],
          data: { functionName: 'orders', qualifier: 'live' },
        }),
      ],
    ],
    [
      'right after a new version',
      { facts: { lambda: lambda({ ...inState(broken), versions: justPublished }) } },
      [faulty({ remedies: ['roll-back-alias'] })],
    ],
    ['another cause', { facts: { lambda: lambda(inState(other)) } }, [healthy]],
    [
      'active again, but the log names it',
      { facts: { lambda: lambda(inState({ state: 'Active' })) }, signals: { failures: [named] } },
      [faulty({ confidence: 'likely' })],
    ],
    [
      'a line that several causes write',
      { facts: { lambda: lambda(inState({ state: 'Active' })) }, signals: { failures: [shared] } },
      [healthy],
    ],
    [
      'the function could not be read',
      { facts: { lambda: lambda({ configuration: gap() }) }, signals: { failures: [shared] } },
      [unknown],
    ],
    [
      'the function could not be read, but the log names it',
      { facts: { lambda: lambda({ configuration: gap() }) }, signals: { failures: [named] } },
      [faulty({ confidence: 'likely' })],
    ],
  ];
  table(check, cases);
}
