import { randomBytes } from 'node:crypto';

/** What everything that the script makes is tagged with, and how its name begins. */
export const tag = 'gateway-medic-live-smoke';
export const prefix = 'gateway-medic-live-smoke-';

export const stageName = 'prod';
export const path = 'orders';

/** A name that no earlier run has used. */
export const newName = (): string => `${prefix}${randomBytes(4).toString('hex')}`;

export const logGroupOf = (functionName: string): string => `/aws/lambda/${functionName}`;

export const executionLogs = 'API-Gateway-Execution-Logs_';
export const executionLogOf = (restApiId: string): string =>
  `${executionLogs}${restApiId}/${stageName}`;
