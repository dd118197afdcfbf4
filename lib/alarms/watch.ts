import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** What is watched. */
export interface Watch {
  /** Makes the alarms that start incidents. */
  alarms(scope: Construct): readonly Alarm[];
}
