import { awsError, type OperationContext, type ServiceOperation } from './define-service.ts';

/**
 * An operation that understands these parameters and no others, so that a parameter which the simulator would ignore
 * fails instead of being half obeyed.
 * @param parameters the input's field names; the SDK's `undefined` fields count as absent
 */
export function operation<S, I extends object>(
  parameters: readonly (keyof NoInfer<I> & string)[],
  run: (state: S, input: I, context: OperationContext) => object,
): ServiceOperation<S> {
  const known = new Set<string>(parameters);
  return (state, input: I, context) => {
    refuseUnknown(input, known);
    return run(state, input, context);
  };
}

/** @throws SimulatorLacksParameter for a field outside `known` that is set */
export function refuseUnknown(input: object, known: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !known.has(name)) {
      throw awsError(
        'SimulatorLacksParameter',
        `The simulator does not know the parameter ${name}.`,
        501,
      );
    }
  }
}

/**
 * A parameter that AWS requires.
 * @throws the service's own error for bad input, where it is absent
 */
export function required<T>(value: T | undefined, name: string, error = 'ValidationException'): T {
  if (value === undefined) throw awsError(error, `The parameter ${name} is required.`);
  return value;
}
