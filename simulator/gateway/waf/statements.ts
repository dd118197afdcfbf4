import type { FieldToMatch, Statement } from '@aws-sdk/client-wafv2';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Inspected } from './inspected.ts';

const compare: Readonly<Record<string, (size: number, limit: number) => boolean>> = {
  EQ: (size, limit) => size === limit,
  NE: (size, limit) => size !== limit,
  LE: (size, limit) => size <= limit,
  LT: (size, limit) => size < limit,
  GE: (size, limit) => size >= limit,
  GT: (size, limit) => size > limit,
};

const positions: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  EXACTLY: (text, wanted) => text === wanted,
  STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  ENDS_WITH: (text, wanted) => text.endsWith(wanted),
  CONTAINS: (text, wanted) => text.includes(wanted),
};

/**
 * Whether a request matches a statement.
 * @throws BeyondSimulator for a kind of statement that the simulator does not know
 * @see https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html
 */
export function matches(statement: Statement, request: Inspected): boolean {
  const { SizeConstraintStatement: size, ByteMatchStatement: bytes, NotStatement } = statement;
  if (statement.AndStatement)
    return (statement.AndStatement.Statements ?? []).every((one) => matches(one, request));
  if (statement.OrStatement)
    return (statement.OrStatement.Statements ?? []).some((one) => matches(one, request));
  if (NotStatement?.Statement) return !matches(NotStatement.Statement, request);
  if (size) {
    const length = size.FieldToMatch?.Body
      ? request.bodySize
      : fieldOf(size.FieldToMatch, request).length;
    return compare[size.ComparisonOperator ?? '']?.(length, size.Size ?? 0) ?? false;
  }
  if (bytes) {
    // Scenarios write the bytes as they read, which is what the CLI takes, too.
    const wanted = String(bytes.SearchString);
    const test = positions[bytes.PositionalConstraint ?? ''];
    return test?.(fieldOf(bytes.FieldToMatch, request), wanted) ?? false;
  }
  throw new BeyondSimulator(
    `The simulator does not know the statement ${Object.keys(statement).join(', ')}.`,
  );
}

function fieldOf(field: FieldToMatch | undefined, request: Inspected): string {
  if (field?.UriPath) return request.path;
  if (field?.Method) return request.httpMethod;
  if (field?.Body) return request.body;
  const header = field?.SingleHeader?.Name?.toLowerCase();
  return header === undefined ? '' : (request.headers[header] ?? '');
}
