import { awsError } from '../define-service.ts';

export const notFound = (message: string) => awsError('NotFoundException', message, 404);
export const badRequest = (message: string) => awsError('BadRequestException', message, 400);
export const conflict = (message: string) => awsError('ConflictException', message, 409);

/** A value outside what the service's model allows, in the words of AWS's own validation. */
export const invalid = (value: unknown, name: string, constraint: string) =>
  awsError(
    'ValidationException',
    `1 validation error detected: Value '${String(value)}' at '${name}' failed to satisfy constraint: Member must ${constraint}`,
  );

/** @throws ValidationException where `value` is none of `allowed` */
export function oneOf<T extends string>(value: string, name: string, allowed: readonly T[]): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined)
    throw invalid(value, name, `satisfy enum value set: [${allowed.join(', ')}]`);
  return found;
}
