/** The error of an AWS call, by name. */
export const isAwsError = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

const denied = /^(AccessDenied(Exception)?|UnauthorizedOperation|AuthorizationError(Exception)?)$/;

/** Whether AWS denied the caller the call. */
export const isDenied = (error: unknown): boolean =>
  error instanceof Error && denied.test(error.name);

/** Whether AWS says that what a call names does not exist: `NotFoundException`, `InvalidGroup.NotFound`, … */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && error.name.includes('NotFound');
