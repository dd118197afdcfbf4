import { awsError } from '../define-service.ts';

export const notFound = (message: string) => awsError('ResourceNotFoundException', message, 404);
export const conflict = (message: string) => awsError('ResourceConflictException', message, 409);
export const badValue = (message: string) => awsError('InvalidParameterValueException', message);

/** A value outside what the service's model allows, in the words of AWS's own validation. */
export const invalid = (value: unknown, name: string, constraint: string) =>
  awsError(
    'ValidationException',
    `1 validation error detected: Value '${String(value)}' at '${name}' failed to satisfy constraint: Member must ${constraint}`,
  );

/** @throws ValidationException for a number outside `least` to `most` */
export function checkRange(
  value: number | undefined,
  name: string,
  least: number,
  most: number,
): void {
  if (value === undefined) return;
  if (value < least) throw invalid(value, name, `have value greater than or equal to ${least}`);
  if (value > most) throw invalid(value, name, `have value less than or equal to ${most}`);
}

/** @throws PreconditionFailedException where the caller expects another revision than there is */
export function checkRevision(expected: string | undefined, current: string | undefined): void {
  if (expected !== undefined && expected !== current)
    throw awsError(
      'PreconditionFailedException',
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
      412,
    );
}
