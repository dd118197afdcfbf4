import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Config } from '../config/config.generated.ts';
import { fleet } from './fleet.ts';
import { listed } from './listed.ts';

/** What is watched. */
export interface Watch {
  /** Makes the alarms that start incidents. */
  alarms(scope: Construct): readonly Alarm[];
}
