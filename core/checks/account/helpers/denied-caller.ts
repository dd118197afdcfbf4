import { evidence, type Evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { RefusedCall } from '../../../model/facts/changes.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { Signals } from '../../../model/signals.ts';
import { faulty } from '../../define-check.ts';
import { allowCaller, statementFor } from './allow-caller.ts';
import { type Denial, denialIn, isBeyondGrants } from './denial.ts';
import { byCaller, refusedCalls } from './refused-calls.ts';

type Id = 'operator-iam-denied' | 'operator-passrole-denied';

/** Denials of one caller that differ; each is a statement to add. */
const shown = 4;

interface Denied {
  readonly call: RefusedCall;
  readonly denial: Denial;
  readonly count: number;
}

/** One fault for each caller whom IAM refused such a call; nothing where nobody was refused. */
export function deniedCallers(
  id: Id,
  facts: BaseFacts,
  { since }: Signals,
  isMeant: (denial: Denial) => boolean,
): Verdict[] {
  return byCaller(refusedCalls(facts)).flatMap(({ by, calls }): Verdict[] => {
    const denied = distinct(calls).filter(({ denial }) => isMeant(denial));
    if (denied.length === 0) return [];
    const open = denied.filter(({ denial }) => !isBeyondGrants(denial) && denial.resource !== null);
    const isFix = since !== null && denied.some(({ call }) => call.at >= since);
    return [
      faulty({
        subject: by,
        confidence: 'certain',
        evidence: [
          ...denied.flatMap((one) => saidOf(id, by, one)),
          ...(isFix ? [evidence(`${id}.during`)] : []),
          ...open.map(({ denial }) =>
            evidence(`${id}.statement`, { statement: JSON.stringify(statementFor(denial)) }),
          ),
        ],
        routes: [],
        // Nothing of the product changes what people may do.
        remedies: [],
        advised: open.flatMap(({ denial }) => allowCaller(by, facts.target.account, denial)),
      }),
    ];
  });
}

function saidOf(id: Id, by: string, { call, denial, count }: Denied): Evidence[] {
  const { name, tool = 'none', at } = call;
  const { action, resource, because } = denial;
  return [
    evidence(`${id}.refused`, {
      by,
      tool,
      operation: name,
      action,
      resource: resource ?? '-',
      count,
      at,
    }),
    ...(isBeyondGrants(denial) ? [evidence(`${id}.beyond`, { because })] : []),
  ];
}

function distinct(calls: readonly RefusedCall[]): Denied[] {
  const found = new Map<string, Denied>();
  for (const call of calls) {
    const denial = denialIn(call.message);
    if (!denial) continue;
    const key = `${call.name} ${denial.action} ${denial.resource ?? '-'}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, count: known.count + 1 } : { call, denial, count: 1 });
  }
  return [...found.values()].slice(0, shown);
}
