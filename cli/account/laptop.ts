import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Environment } from '../../core/aws/environment.ts';
import { noQueries } from '../../core/aws/query-budget.ts';
import {
  intakeSettingsSchema,
  policySettingsSchema,
  type VerificationSettings,
  verificationSettingsSchema,
} from '../../core/model/settings.ts';

/** The part of an environment that is the same for every account seen from a laptop: nothing is deployed, nothing is logged. */
export const laptop = (
  region: string,
): Pick<Environment, 'settings' | 'queries' | 'logger' | 'metrics'> => ({
  settings: {
    table: '',
    bucket: '',
    topic: '',
    decisionStateMachine: '',
    remediationStateMachine: '',
    applyRole: '',
    undoRole: '',
    // A person decides about every change, there and then.
    policy: policySettingsSchema.parse({ mode: 'propose' }),
    verification: verificationSettingsSchema.parse({}),
    intake: intakeSettingsSchema.parse({}),
  },
  // A command that searches logs brings a budget of its own.
  queries: noQueries(region),
  logger: new Logger({ serviceName: 'gateway-medic', logLevel: 'SILENT' }),
  metrics: new Metrics({ namespace: 'GatewayMedic', serviceName: 'gateway-medic' }),
});

/** The same environment with other rules for when a change has helped. */
export const watching = (
  environment: Environment,
  verification: Partial<VerificationSettings>,
): Environment => ({
  ...environment,
  settings: {
    ...environment.settings,
    verification: { ...environment.settings.verification, ...verification },
  },
});
