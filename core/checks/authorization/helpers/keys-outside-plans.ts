import { evidence } from '../../../model/evidence.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { Faulty, Verdict } from '../../../model/finding.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { gatewayCall } from '../../advised.ts';
import { faulty } from '../../define-check.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';
import { refOf } from './failing.ts';
import { type Keyed, methodsOf } from './keyed.ts';

/**
 * Keys that are in no plan of the stage: those that refused requests carried, or, where no log names one, a key that was taken out of a
 * plan right before, or any where the plans hold none at all.
 * @throws MissingEvidence where the members of the plans are not known
 */
export function keysOutsidePlans(
  id: 'api-key-not-in-usage-plan',
  keyed: Keyed,
  refused: readonly Failure[],
  facts: FactsFor<'authorization'>,
  signals: Signals,
): Verdict[] {
  const { members, plans, isMember } = keyed;
  const enabled = new Set((keyed.keys ?? []).filter((key) => key.enabled).map((key) => key.id));
  const carried = new Set(refused.flatMap(({ apiKeyId }) => apiKeyId ?? []));
  const change = changeBefore(
    facts,
    signals,
    ({ name, resources }) =>
      name === 'DeleteUsagePlanKey' &&
      resources.some(
        (one) => one.kind === 'usage-plan' && plans.some((plan) => plan.id === one.id),
      ),
  );
  const taken = change?.resources.find(({ kind }) => kind === 'api-key')?.id;
  const outside = [...carried].filter((key) => enabled.has(key) && isMember(key) === false);
  const wasTaken = taken !== undefined && isMember(taken) === false && carried.size === 0;
  const planOf = (key: string) =>
    key === taken
      ? change?.resources.find(({ kind }) => kind === 'usage-plan')?.id
      : plans.length === 1
        ? plans[0]?.id
        : undefined;
  const verdict = (
    key: string | null,
    failures: readonly Failure[],
    more: Pick<Faulty, 'confidence' | 'evidence'>,
  ): Verdict => {
    const plan = key === null ? undefined : planOf(key);
    return faulty({
      subject: key ?? plans[0]?.id ?? '-',
      confidence: more.confidence,
      evidence: [
        ...more.evidence,
        ...logged(failures, id),
        ...(key === null || key === taken ? changedBy(change) : []),
      ],
      routes: methodsOf(keyed, failures, signals).map(refOf),
      remedies: plan === undefined ? [] : ['add-key-to-usage-plan'],
      advised:
        key === null || plan === undefined
          ? []
          : [
              gatewayCall('CreateUsagePlanKey', {
                usagePlanId: plan,
                keyId: key,
                keyType: 'API_KEY',
              }),
            ],
      ...(key !== null &&
        plan !== undefined && {
          data: {
            usagePlanId: plan,
            keyId: key,
            scope: 'key',
            removed: key === taken ? 'yes' : 'no',
          },
        }),
    });
  };
  const named = outside.map((key) =>
    verdict(
      key,
      refused.filter(({ apiKeyId }) => apiKeyId === key),
      { confidence: 'certain', evidence: [evidence(`${id}.key-outside`, { key })] },
    ),
  );
  if (named.length > 0) return named;
  if (members === null && !wasTaken && !allInPlans(carried, keyed)) throw unread(facts);
  const empty = evidence(`${id}.plans-empty`, { plans: plans.map((plan) => plan.name).join(', ') });
  const isEmpty = members?.size === 0;
  // Which key clients have is not guessed, not even where there is one alone: another may have been deleted right before.
  if (isEmpty)
    return [
      verdict(wasTaken ? taken : null, refused, { confidence: 'certain', evidence: [empty] }),
    ];
  if (!wasTaken) return [];
  return [
    verdict(taken, refused, {
      confidence: 'likely',
      evidence: [evidence(`${id}.key-outside`, { key: taken })],
    }),
  ];
}

/** Whether requests name their keys, and a plan of the stage holds each of these. */
const allInPlans = (carried: ReadonlySet<string>, { isMember }: Keyed): boolean =>
  carried.size > 0 && [...carried].every((key) => isMember(key) === true);

function unread({ authorization }: FactsFor<'authorization'>): MissingEvidence {
  const members = authorization.apiKeys?.members;
  return new MissingEvidence(
    members && 'gap' in members
      ? members.gap
      : {
          what: 'apigateway:GetUsagePlanKeys',
          because: 'Not all API keys of the usage plans were read.',
        },
  );
}
