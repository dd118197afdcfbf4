import type { ServiceId } from '../../core/model/calls.ts';

/**
 * Seconds that a call takes, by service: the medians of a public measurement in us-east-1 of February 2026.
 * @see https://pypi.org/project/microburst/
 */
export const measuredLatencies: Readonly<Partial<Record<ServiceId, number>>> = {
  apigateway: 0.047,
  apigatewayv2: 0.047,
  lambda: 0.054,
  iam: 0.057,
  ec2: 0.049,
  elbv2: 0.029,
  logs: 0.012,
  dynamodb: 0.008,
  s3: 0.031,
  stepfunctions: 0.005,
};

/** Seconds that a call takes to a service that nobody has measured. */
export const unmeasuredLatency = 0.08;
