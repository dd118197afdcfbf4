import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { apiGatewayPrincipal } from '../../model/partition.ts';
import { MissingEvidence } from '../../model/reading.ts';
import { type Context, conditionsHold, strings } from './conditions.ts';
import { glob } from './glob.ts';

/** A call that API Gateway makes, as the resource policy of a function sees it. */
export interface Invocation {
  /** `arn:aws:execute-api:…` of the method or of the authorizer that calls. */
  readonly sourceArn: string;
  /** The account that owns the API. */
  readonly sourceAccount: string;
}

const action = 'lambda:InvokeFunction';

/**
 * What a function's resource policy says to an invocation by API Gateway: an applicable Deny wins, then an Allow;
 * `none` refuses like `deny`, but adding a statement can fix it. The statements are those of one qualifier, so their
 * `Resource` says nothing more.
 * @throws MissingEvidence where the answer hangs on a condition that cannot be judged from outside
 * @see https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function decide(
  statements: readonly PolicyStatement[],
  invocation: Invocation,
): 'allow' | 'deny' | 'none' {
  const about = statements.filter(concernsApiGateway);
  const context = contextOf(invocation);
  const applies = (statement: PolicyStatement) =>
    conditionsHold(statement.Condition ?? {}, context);
  const denies = about.filter((statement) => statement.Effect === 'Deny');
  if (denies.some((statement) => applies(statement) === true)) return 'deny';
  const allows = about.filter((statement) => statement.Effect === 'Allow');
  const unclear = denies.find((statement) => applies(statement) === undefined);
  if (unclear) throw undecidable(unclear);
  if (allows.some((statement) => applies(statement) === true)) return 'allow';
  const open = allows.find((statement) => applies(statement) === undefined);
  if (open) throw undecidable(open);
  return 'none';
}

/** The Allow statements that let API Gateway invoke the function at all, whatever their conditions ask. */
export const grants = (statements: readonly PolicyStatement[]): PolicyStatement[] =>
  statements.filter((statement) => statement.Effect === 'Allow' && concernsApiGateway(statement));

function concernsApiGateway(statement: PolicyStatement): boolean {
  const matches = (pattern: string) => glob(pattern.toLowerCase(), action.toLowerCase());
  const names = strings(statement.Action).some(matches);
  const notAction = statement['NotAction'];
  const excepted = notAction !== undefined && !strings(notAction).some(matches);
  return (names || excepted) && isApiGateway(statement.Principal);
}

function isApiGateway(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return strings(value).some((name) => name === '*' || name === apiGatewayPrincipal);
  const { Service: service, AWS: everyone } = value as { Service?: unknown; AWS?: unknown };
  return strings(service).includes(apiGatewayPrincipal) || strings(everyone).includes('*');
}

const contextOf = ({ sourceArn, sourceAccount }: Invocation): Context => ({
  'aws:sourcearn': sourceArn,
  'aws:sourceaccount': sourceAccount,
  'aws:principalservicename': apiGatewayPrincipal,
  'aws:principalisawsservice': 'true',
  // A service principal belongs to no organization and brings no function URL or event source token.
  'aws:principalorgid': null,
  'lambda:functionurlauthtype': null,
  'lambda:invokedviafunctionurl': null,
  'lambda:eventsourcetoken': null,
});

function undecidable(statement: PolicyStatement): MissingEvidence {
  return new MissingEvidence({
    what: 'lambda:GetPolicy',
    because: `Whether statement ${statement.Sid ?? '(no id)'} applies depends on conditions that cannot be checked from outside: ${JSON.stringify(statement.Condition)}`,
  });
}
