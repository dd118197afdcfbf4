import { say } from '../../core/messages/render.ts';
import { longestLookBack } from '../../core/model/metrics-insights/limits.ts';
import type { Config } from './config.generated.ts';

/**
 * APIs that can be listed: CloudFormation takes 500 resources in a stack, each API has five alarms, and the rest of the deployment
 * needs its own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const mostApis = 70;

/** Events that an execution may have. https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const mostEvents = 25_000;
/** What everything but the watching may take of them, retries included. */
const otherEvents = 2000;
/** Of one look: a wait has two events, a task five and a choice two, and a task that is tried again has two more. */
const eventsOfLook = 11;

/** Minutes for which a change can be watched: each attempt may watch as long, in the same execution. */
export const longestWatch = ({ policy, verification }: Config): number =>
  Math.floor(
    ((mostEvents - otherEvents) * verification.interval) / 60 / eventsOfLook / policy.maxAttempts,
  );

/** Why AWS would refuse what the configuration asks for, or end it halfway. */
export function beyondLimits(config: Config): string[] {
  const { apis, thresholds, verification, notifications } = config;
  const watch = longestWatch(config);
  return [
    ...(apis.length > mostApis
      ? [say('config.too-many-apis', { path: 'apis', given: apis.length, limit: mostApis })]
      : []),
    ...(apis.length === 0 && thresholds.minutes * 60 > longestLookBack
      ? [say('config.look-back', { path: 'thresholds.minutes', limit: longestLookBack / 60 })]
      : []),
    ...(['watch', 'patience'] as const)
      .filter((name) => verification[name] > watch)
      .map((name) => say('config.watch', { path: `verification.${name}`, limit: watch })),
    ...(['topicArn', 'healthTopicArn'] as const)
      .filter((name) => notifications[name]?.endsWith('.fifo'))
      .map((name) => say('config.fifo-topic', { path: `notifications.${name}` })),
    ...(notifications.keyArn !== undefined && notifications.topicArn === undefined
      ? [say('config.key-without-topic', { path: 'notifications.keyArn' })]
      : []),
  ];
}
