import { APIGatewayClient, GetUsageCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import { type Reading, type Gap, knownOr } from '../../model/reading.ts';
import type { Began } from '../../model/signals.ts';
import { asksForKeys } from '../authorization/asks-for-keys.ts';
import type { Focus } from '../define-facts.ts';
import { reading } from '../reading.ts';
import { deploymentsToCompare } from '../rest/deployments-to-compare.ts';

/** Plans whose usage is read: a stage has one or two with a quota, and each costs a control-plane call. */
export const plansRead = 2;
/** Keys that one call lists at most. */
const keysRead = 500;
/** Keys beyond these that are asked about at most, each with a call. */
const keysNamed = 2;

/** The same where deployments are compared, or API keys are read, which takes as many calls. */
const plansReadBeside = 1;

type KeyUsage = ThrottlingFacts['usage'] extends Reading<infer U> ? U : never;

const noPlans: Gap = {
  what: 'apigateway:GetUsagePlans',
  because: 'The API is not a REST API, whose usage plans are the only ones that are read.',
};

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html */
export async function readUsage(
  environment: Environment,
  base: BaseFacts,
  began: Began | undefined,
): Promise<Pick<ThrottlingFacts, 'usage' | 'plansUnread' | 'plansCut'>> {
  const usagePlans = base.configuration.rest?.usagePlans ?? { gap: noPlans };
  if ('gap' in usagePlans) return { usage: usagePlans };
  const ids = usagePlans.known
    .filter((plan) => plan.quota)
    .map(({ id }) => id)
    .toSorted((a, b) => Number(isNamed(base, b)) - Number(isNamed(base, a)));
  // Where no request arrives, none is refused for its quota, and the calls are worth more for the custom domains.
  if (base.alarm.symptom === 'no-traffic') return { usage: { known: [] } };
  const isBeside = asksForKeys(base) || deploymentsToCompare(base, began).length > 0;
  const most = isBeside ? plansReadBeside : plansRead;
  const read = await reading('apigateway:GetUsage', () =>
    Promise.all(ids.slice(0, most).map((id) => usageOf(environment, base, id))),
  );
  if ('gap' in read) return { usage: read };
  const cut = read.known.flatMap(({ planId, isWhole }) => (isWhole ? [] : planId));
  return {
    usage: { known: read.known.flatMap(({ keys }) => keys) },
    ...(ids.length > most && { plansUnread: ids.slice(most) }),
    ...(cut.length > 0 && { plansCut: cut }),
  };
}

/**
 * What the keys of the plans have used that a change was made for: of a stage with hundreds of plans, or of a plan with thousands
 * of keys, the others say nothing about it.
 */
export async function readUsageOf(
  environment: Environment,
  base: BaseFacts,
  fixed: NonNullable<Focus['fixed']>,
): Promise<Pick<ThrottlingFacts, 'usage' | 'plansCut'>> {
  const usagePlans = base.configuration.rest?.usagePlans ?? { gap: noPlans };
  if ('gap' in usagePlans) return { usage: usagePlans };
  const plans = fixed.filter(({ subject }) =>
    usagePlans.known.some(({ id, quota }) => id === subject && quota),
  );
  const read = await reading('apigateway:GetUsage', () =>
    Promise.all(
      plans.map(({ subject, data = {} }) => {
        const spent = String(data['keyIds'] ?? '').split(' ');
        return usageOf(environment, base, subject, spent.filter(Boolean));
      }),
    ),
  );
  if ('gap' in read) return { usage: read };
  const cut = read.known.flatMap(({ planId, isEachRead }) => (isEachRead ? [] : planId));
  return {
    usage: { known: read.known.flatMap(({ keys }) => keys) },
    ...(cut.length > 0 && { plansCut: cut }),
  };
}

/** Whether a refused request of the log names the plan. */
const isNamed = ({ logs }: BaseFacts, planId: string): boolean =>
  knownOr(logs.execution, []).some(({ text }) => text.includes(`Usage Plan ID ${planId}`));

/**
 * What the keys of a plan have used; of more than one call lists, certain others as well.
 * @param others by default those that failed requests carried
 * @returns `isEachRead`: whether all of these others were asked about
 */
async function usageOf(
  environment: Environment,
  base: BaseFacts,
  planId: string,
  others = keysIn(base),
) {
  const day = base.window.end.slice(0, 10);
  const first = await usagePage(environment, planId, day);
  if (first.isWhole) return { planId, ...first, isEachRead: true };
  const listed = new Set(first.keys.map(({ keyId }) => keyId));
  const named = others.filter((keyId) => !listed.has(keyId));
  const further = await Promise.all(
    named.slice(0, keysNamed).map((keyId) =>
      usagePage(environment, planId, day, keyId).catch((error: unknown) => {
        // A key of another plan.
        if (error instanceof Error && error.name === 'NotFoundException') return { keys: [] };
        throw error;
      }),
    ),
  );
  return {
    planId,
    keys: [...first.keys, ...further.flatMap(({ keys }) => keys)],
    isWhole: false,
    isEachRead: named.length <= keysNamed,
  };
}

/** The keys that failed requests carried, as far as the access log names them, the newest first. */
const keysIn = ({ logs }: BaseFacts): string[] => [
  ...new Set(knownOr(logs.access, []).flatMap(({ apiKeyId }) => apiKeyId ?? [])),
];

async function usagePage(
  environment: Environment,
  usagePlanId: string,
  day: string,
  keyId?: string,
): Promise<{ keys: KeyUsage; isWhole: boolean }> {
  const { items = {}, position } = await environment.client(APIGatewayClient).send(
    new GetUsageCommand({
      usagePlanId,
      startDate: day,
      endDate: day,
      limit: keysRead,
      ...(keyId !== undefined && { keyId }),
    }),
  );
  const keys = Object.entries(items).flatMap(([id, days]) => {
    const [used, remaining] = days.at(-1) ?? [];
    return used === undefined || remaining === undefined
      ? []
      : [{ usagePlanId, keyId: id, used, remaining }];
  });
  return { keys, isWhole: position === undefined };
}
