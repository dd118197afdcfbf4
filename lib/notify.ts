import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { servicePrincipal } from '../core/model/partition.ts';
import type { Config } from './config/config.generated.ts';

/** Who is notified about incidents. */
export interface Notify {
  /** The topic that incidents, approvals and the deployment's own alarms are published to. */
  topic(scope: Construct): ITopic;
}

/** A topic of the deployment's own, with e-mail addresses that confirm their subscription once. */
export const email = (...addresses: readonly string[]): Notify => ({
  topic(scope) {
    const topic = new Topic(scope, 'Topic', { displayName: 'Gateway Medic', enforceSSL: true });
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

/** A topic that exists. Its policy must let CloudWatch publish. */
export const sns = (topicArn: string): Notify => ({
  topic: (scope) => Topic.fromTopicArn(scope, 'Topic', topicArn),
});

/** As the configuration file says it. */
export const notifyFrom = ({ emails, topicArn }: Config['notifications']): Notify =>
  topicArn === undefined ? email(...emails) : sns(topicArn);
