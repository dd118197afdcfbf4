import type { Call, Plan } from '../model/plan.ts';
import { nameOf } from '../remedies/operations.ts';
import type { Caps } from '../model/settings.ts';

/** A value that a plan sets and that has a cap. */
export interface SetValue {
  readonly kind: Exclude<keyof Caps, 'accountShare'>;
  readonly value: number;
}

/** Every value with a cap that a plan sets. What cannot be read as a number counts as endless. */
export const setValues = ({ operations }: Pick<Plan, 'operations'>): SetValue[] =>
  operations.flatMap((operation) => valuesOf(operation));

function valuesOf(call: Call): SetValue[] {
  const { input } = call;
  switch (nameOf(call)) {
    case 'apigateway:UpdateStage':
    case 'apigateway:UpdateUsagePlan':
      return patchesIn(input['patchOperations'])
        .filter(({ path }) => /(?:^|\/)rateLimit$/.test(String(path)))
        .map(({ value }) => ({ kind: 'throttleRate', value: numberOf(value) }));
    case 'apigatewayv2:UpdateStage':
      return ratesIn([input['DefaultRouteSettings'], input['RouteSettings']]);
    case 'lambda:UpdateFunctionConfiguration':
      return [
        ...given('functionMemory', input['MemorySize']),
        ...given('functionTimeout', input['Timeout']),
      ];
    case 'lambda:PutFunctionConcurrency':
      return given('reservedConcurrency', input['ReservedConcurrentExecutions']);
    case 'ecs:UpdateService':
      return given('ecsTasks', input['desiredCount']);
    default:
      return [];
  }
}

/** The rates in settings of routes, by route or of all of them. */
const ratesIn = (settings: readonly unknown[]): SetValue[] =>
  settings.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    return Object.entries(one).flatMap(([name, value]) =>
      name === 'ThrottlingRateLimit' ? given('throttleRate', value) : ratesIn([value]),
    );
  });

const given = (kind: SetValue['kind'], value: unknown): SetValue[] =>
  value === undefined ? [] : [{ kind, value: numberOf(value) }];

const patchesIn = (value: unknown): readonly { path?: unknown; value?: unknown }[] =>
  Array.isArray(value) ? value : [];

/** A limit of -1 is none. */
function numberOf(value: unknown): number {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) || number < 0 ? Number.POSITIVE_INFINITY : number;
}
