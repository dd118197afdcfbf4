import { awsError, type OperationContext, type ServiceOperation } from './define-service.ts';
import { refuseUnknown } from './operation.ts';

type Required<I> = { [K in keyof I]-?: object extends Pick<I, K> ? never : K }[keyof I] & string;
type Optional<I> = Exclude<keyof I & string, Required<I>>;

/** An SDK command's input after its required fields were found to be there. */
export type Given<I> = { [K in Required<I>]: NonNullable<I[K]> } & {
  [K in Optional<I>]?: NonNullable<I[K]> | undefined;
};

/**
 * For one service: operations with the parameters that AWS requires and those that it takes besides. A required one that is
 * missing fails as AWS's own validation does; one that the simulator does not know fails instead of being ignored.
 */
export const operationsOn =
  <S>() =>
  <I extends object>(
    required: readonly Required<I>[],
    optional: readonly Optional<I>[],
    run: (state: S, input: Given<I>, context: OperationContext) => object,
  ): ServiceOperation<S> => {
    const known = new Set<string>([...required, ...optional]);
    return (state, input: Record<string, unknown>, context) => {
      refuseUnknown(input, known);
      for (const name of required) if (input[name] === undefined) throw missing(name);
      return run(state, input as Given<I>, context);
    };
  };

const missing = (name: string) =>
  awsError(
    'ValidationException',
    `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`,
  );
