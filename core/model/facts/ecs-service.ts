import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** A deployment of a service. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html */
export const ecsDeploymentSchema = z.object({
  /** `PRIMARY` is the newest, `ACTIVE` one that still has tasks. */
  status: z.string(),
  taskDefinition: z.string(),
  /** ISO 8601. A new count of tasks begins no deployment. */
  createdAt: z.string(),
  /** `IN_PROGRESS`, `COMPLETED` or `FAILED`; absent: the service is not deployed by ECS itself. */
  rollout: z.optional(z.string()),
  failedTasks: z.number(),
});
export type EcsDeployment = z.infer<typeof ecsDeploymentSchema>;

/** What the tasks of a service used in a minute. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html */
export const ecsMinuteSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  /** Percent of what the tasks have, on average. */
  cpu: z.number(),
  memory: z.nullable(z.number()),
  /** Tasks that were measured. */
  tasks: z.number(),
});
export type EcsMinute = z.infer<typeof ecsMinuteSchema>;

/** The bounds in which a service is scaled automatically, and what scales it. */
export const ecsScalingSchema = z.object({
  min: z.number(),
  max: z.number(),
  /** Whether scaling by policies is suspended. */
  outSuspended: z.boolean(),
  inSuspended: z.boolean(),
  /** The names of the policies. */
  policies: z.array(z.string()),
  /** When it was scaled last, ISO 8601; absent: not since Application Auto Scaling remembers. */
  lastAt: z.optional(z.string()),
  /** Whether an activity is under way. */
  underWay: z.boolean(),
});
export type EcsScaling = z.infer<typeof ecsScalingSchema>;

/** A service of ECS whose tasks are targets. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export const ecsServiceSchema = z.object({
  arn: z.string(),
  name: z.string(),
  clusterArn: z.string(),
  targetGroupArns: z.array(z.string()),
  desired: z.number(),
  running: z.number(),
  pending: z.number(),
  /** `ECS`, `CODE_DEPLOY` or `EXTERNAL`. */
  controller: z.string(),
  /** `REPLICA` or `DAEMON`: of a daemon, nobody sets the count. */
  scheduling: z.string(),
  /** The newest first. */
  deployments: z.array(ecsDeploymentSchema),
  /** The newest event that a task found no room, where it is of the minutes that were read. */
  unplaced: z.optional(z.object({ at: z.string(), message: z.string() })),
  /** The CloudFormation stack that it belongs to. */
  stack: z.optional(z.string()),
  minutes: readingSchema(z.array(ecsMinuteSchema)),
  /** Null: it is not scaled automatically. */
  scaling: readingSchema(z.nullable(ecsScalingSchema)),
});
export type EcsService = z.infer<typeof ecsServiceSchema>;
