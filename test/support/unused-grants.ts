import type { Deployment } from '../../simulator/cloud/deployment.ts';
import type { Conditions } from '../../core/model/write.ts';
import { listOf, rolesOf, type Statement } from './role-authorizer.ts';

/** An action that a Lambda's role grants. */
export interface GrantedAction {
  /** The Lambda's file; `apply-role` and `undo-role` for those that are assumed. */
  readonly worker: string;
  /** For API Gateway, whose actions are HTTP verbs, with the path: `apigateway:GET /vpclinks/*`. */
  readonly action: string;
}

/** What the Lambdas' roles grant and was never asked for. */
export function unusedGrants(
  deployment: Deployment,
  allowed: ReadonlySet<string>,
): GrantedAction[] {
  const roles = rolesOf(deployment.resources);
  const used = [...allowed].map((line) => line.split(' '));
  return holdersIn(deployment).flatMap(({ role, worker }) =>
    allowedBy(roles.get(role) ?? []).flatMap((statement) =>
      listOf(statement.Action).flatMap((action) =>
        patternsOf(statement)
          .filter((pattern) => !used.some((one) => matches(one, role, action, pattern)))
          .map((pattern) => ({
            worker,
            action: named(action, pattern),
          })),
      ),
    ),
  );
}

/** The roles of the Lambdas, and the two that are assumed to change something. */
const holdersIn = ({ functions, resources }: Deployment) => [
  ...[...functions.values()].map(({ role, handler }) => ({
    role,
    worker: handler.replace(/\.handler$/, ''),
  })),
  ...resources.flatMap(({ id, type }) => {
    const [, name] = /(Apply|Undo)Role/.exec(id) ?? [];
    if (type !== 'AWS::IAM::Role' || name === undefined) return [];
    return [{ role: id, worker: `${name.toLowerCase()}-role` }];
  }),
];

const allowedBy = (statements: readonly Statement[]) =>
  statements.filter(({ Effect }) => Effect === 'Allow');

/** The resources of a statement; of a table its partitions. */
const patternsOf = ({ Resource, Condition }: Statement): readonly string[] => {
  const keys = (Condition as Conditions | undefined)?.['ForAllValues:StringLike']?.[
    'dynamodb:LeadingKeys'
  ];
  return keys === undefined
    ? listOf(Resource)
    : listOf(Resource).flatMap((arn) => listOf(keys).map((key) => `${arn} ${key}`));
};

function named(action: string, pattern: string): string {
  if (/^apigateway:[A-Z]+$/.test(action)) return `${action} ${pattern.split('::').at(-1)}`;
  const [, partition] = pattern.split(' ');
  if (partition !== undefined) return `${action} ${partition}`;
  return action === 's3:PutObject' ? `${action} ${pattern.split('*/').at(-1)}` : action;
}

function matches(
  [usedRole, usedAction, resource = '', partition]: readonly string[],
  role: string,
  action: string,
  pattern: string,
): boolean {
  if (usedRole !== role || usedAction !== action) return false;
  const asked = pattern.includes(' ') ? `${resource} ${partition}` : resource;
  const expression = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${expression}$`).test(asked);
}
