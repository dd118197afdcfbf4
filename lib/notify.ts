import { Stack, Token } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { servicePrincipal } from '../core/model/partition.ts';
import { InvalidInput } from '../core/model/errors.ts';
import { say } from '../core/messages/render.ts';
import type { Config } from './config/config.generated.ts';

/** Who is notified about incidents. */
export interface Notify {
  /**
   * The topic that incidents, approvals and the deployment's own alarms are published to.
   * @param key of the deployment, for a topic that is its own
   */
  topic(scope: Construct, key?: IKey): ITopic;
  /** The key of a topic that exists. */
  readonly keyArn?: string;
}

/** A topic of the deployment's own, with e-mail addresses that confirm their subscription once. */
export const email = (...addresses: readonly string[]): Notify => ({
  topic(scope, key) {
    const topic = new Topic(scope, 'Topic', {
      displayName: 'Gateway Medic',
      enforceSSL: true,
      ...(key && { masterKey: key }),
    });
    for (const address of addresses) topic.addSubscription(new EmailSubscription(address));
    // enforceSSL writes a topic policy, and with it goes the default one that lets the account's alarms publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal(servicePrincipal('cloudwatch'))],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
      }),
    );
    return topic;
  },
});

/**
 * A topic that exists. Its policy must let CloudWatch publish, and so must that of its key, if it has one.
 * @param keyArn the key by which the topic is encrypted, which whoever publishes needs
 * @throws InvalidInput, from the construct, for a FIFO topic or one of another Region
 */
export const sns = (topicArn: string, keyArn?: string): Notify => ({
  ...(keyArn !== undefined && { keyArn }),
  topic(scope) {
    const problem = problemOf(topicArn, Stack.of(scope).region);
    if (problem !== undefined) throw new InvalidInput(problem);
    return Topic.fromTopicArn(scope, 'Topic', topicArn);
  },
});

/** @param stackRegion a token where the stack fits any Region; the CDK then deploys to that of the credentials */
function problemOf(topicArn: string, stackRegion: string): string | undefined {
  // Of another stack: the CDK sees to it.
  if (Token.isUnresolved(topicArn)) return undefined;
  if (topicArn.endsWith('.fifo')) return say('config.fifo-topic', { path: topicArn });
  const region = Token.isUnresolved(stackRegion) ? process.env['CDK_DEFAULT_REGION'] : stackRegion;
  const given = topicArn.split(':')[3];
  return region === undefined || given === undefined || given === region
    ? undefined
    : say('config.foreign-topic', { path: topicArn, given, region });
}

/** As the configuration file says it. */
export const notifyFrom = ({ emails, topicArn, keyArn }: Config['notifications']): Notify =>
  topicArn === undefined ? email(...emails) : sns(topicArn, keyArn);

/** Where the alarms about the deployment itself go, if that is somewhere else. */
export const healthNotifyFrom = ({ healthTopicArn }: Config['notifications']): Notify | undefined =>
  healthTopicArn === undefined ? undefined : sns(healthTopicArn);
