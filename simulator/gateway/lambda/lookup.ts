import { type ResolvedFunction, resolveFunction } from '../../account/lambda/functions.ts';
import type { LambdaState } from '../../account/lambda/state.ts';
import { appliedQuota } from '../quota.ts';
import type { World } from '../world.ts';
import type { FunctionAddress } from './address.ts';
import { foreignFunction, isForeign } from './foreign.ts';
import type { Limits } from './concurrency.ts';

/** What an invocation would run. @returns undefined where the function, version or alias does not exist */
export function resolve(world: World, address: FunctionAddress): ResolvedFunction | undefined {
  if (isForeign(world, address)) return foreignFunction(world, address);
  const state = world.account.state<LambdaState>('lambda');
  const resolved = resolveFunction(state, address.name, address.qualifier);
  const weights =
    state.functions[address.name]?.aliases[address.qualifier ?? '']?.RoutingConfig
      ?.AdditionalVersionWeights;
  if (!resolved || !weights) return resolved;
  const [version, weight] = Object.entries(weights)[0] ?? [];
  if (version === undefined || world.random() >= (weight ?? 0)) return resolved;
  const other = resolveFunction(state, address.name, version);
  // The alias keeps its own policy, whichever version runs.
  return other && { ...other, arn: resolved.arn, policyStatements: resolved.policyStatements };
}

/** The concurrency that the function may use now. */
export function limitsOf({ account }: World, resolved: ResolvedFunction): Limits {
  const { functions } = account.state<LambdaState>('lambda');
  let reserved = 0;
  for (const name in functions) reserved += functions[name]?.reservedConcurrency ?? 0;
  return {
    reserved: resolved.reservedConcurrency,
    unreserved: appliedQuota(account, 'lambda/L-B99A9384', 1000) - reserved,
  };
}
