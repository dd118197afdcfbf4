import { type Evidence, evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import { knownOr } from '../model/reading.ts';
import type { Caps } from '../model/settings.ts';
import { setValues, type SetValue } from './set-values.ts';

/** The account's own limits that its APIs and functions share; null: not known. */
export type AccountLimits = Readonly<Record<'throttleRate' | 'reservedConcurrency', number | null>>;

/** The limits of the account as the facts hold them. */
export const accountLimits = (
  facts: Partial<Pick<Facts, 'configuration' | 'lambda'>>,
): AccountLimits => ({
  throttleRate:
    (facts.configuration && knownOr(facts.configuration.account, null)?.throttle?.rateLimit) ??
    null,
  reservedConcurrency:
    (facts.lambda && knownOr(facts.lambda.accountConcurrency, null)?.total) ?? null,
});

/** The caps that a plan would pass. Empty: none. */
export const overCaps = (plan: Plan, caps: Caps, limits: AccountLimits): Evidence[] =>
  setValues(plan).flatMap(({ kind, value }) => {
    const args = { kind, value: Number.isFinite(value) ? value : 'none' };
    const cap = caps[kind];
    const limit = limitOf(kind, limits);
    return [
      ...(cap !== undefined && value > cap ? [evidence('brakes.over-cap', { ...args, cap })] : []),
      ...(limit !== null && value > limit * caps.accountShare
        ? [evidence('brakes.over-share', { ...args, limit, share: caps.accountShare * 100 })]
        : []),
    ];
  });

/** What a plan sets whose share of the account's limit could not be worked out. */
export const unknownShares = (plan: Plan, limits: AccountLimits): Evidence[] =>
  setValues(plan)
    .filter(({ kind }) => isShared(kind) && limits[kind] === null)
    .map(({ kind }) => evidence('policy.unknown-share', { kind }));

const isShared = (kind: SetValue['kind']): kind is keyof AccountLimits =>
  kind === 'throttleRate' || kind === 'reservedConcurrency';

const limitOf = (kind: SetValue['kind'], limits: AccountLimits): number | null =>
  isShared(kind) ? limits[kind] : null;
