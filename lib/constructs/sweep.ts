import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface SweepProps {
  readonly opens: IFunction;
  readonly undelivered: IQueue;
}

/** Looks every ten minutes for what no execution is left to repair. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { opens, undelivered }: SweepProps) {
    super(scope, id);
    const rule = new Rule(this, 'Rule', {
      description: 'Gateway Medic repairs lost events, incidents without a run and late stopgaps',
      schedule: Schedule.rate(Duration.minutes(10)),
    });
    rule.addTarget(
      new LambdaFunction(opens, {
        event: RuleTargetInput.fromObject({ sweep: true }),
        deadLetterQueue: undelivered,
        maxEventAge: Duration.minutes(10),
        retryAttempts: 2,
      }),
    );
  }
}
