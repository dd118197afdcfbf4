import { Lazy } from 'aws-cdk-lib';
import {
  ArnPrincipal,
  CompositePrincipal,
  Effect,
  type IRole,
  PolicyStatement,
  Role,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Grant } from '../../core/model/write.ts';
import { allow, denyHandsOff, type Place } from '../iam/statements.ts';

export interface WriteRoleProps {
  /** All that the enabled remedies may change in this direction; each session may make the calls of its plan alone. */
  readonly writes: readonly Grant[];
  readonly place: Place;
  /** The roles of the Lambdas that may take it. They exist once the template is written. */
  readonly takenBy: readonly (() => IRole)[];
  /** ARNs of what the deployment itself consists of: no plan is about it. */
  readonly own: () => readonly string[];
}

/** The role that changes an account. Lambdas assume it for one plan at a time, with a policy made of the plan's own calls and ARNs. */
export class WriteRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { writes, place, takenBy, own }: WriteRoleProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      assumedBy: new CompositePrincipal(
        ...takenBy.map((role) => new ArnPrincipal(Lazy.string({ produce: () => role().roleArn }))),
      ),
    });
    allow(this.role, writes, place);
    denyHandsOff(this.role, writes);
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['*'],
        resources: Lazy.list({ produce: () => [...own()] }),
      }),
    );
  }
}
