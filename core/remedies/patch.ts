/**
 * One change in API Gateway's PATCH notation. Values are always text; see
 * https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
 */
export interface Patch {
  readonly op: 'replace' | 'remove';
  readonly path: string;
  readonly value?: string;
}

/** Sets what is at `path`; a path that does not exist yet is made. */
export const replace = (path: string, value: string | number): Patch => ({
  op: 'replace',
  path,
  value: String(value),
});

/** Takes away what is at `path`, so that the default holds again. */
export const remove = (path: string): Patch => ({ op: 'remove', path });

/** A name as one step of a path: `/` becomes `~1`, `~` becomes `~0` (RFC 6901). */
export const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
