// Written by `npm run config-schema`. Do not edit.
/** The configuration as a person writes it. */
export interface ConfigInput {
readonly $schema?: string | undefined;
/**
 * Prefix for the names of alarms, state machines and the dashboard.
 * @default "gateway-medic"
 */
readonly name?: string | undefined;
/**
 * The APIs to watch, each with its own alarms. Empty: every API of the account in this Region.
 * @default []
 */
readonly apis?: readonly ({
readonly kind: "REST";
/**
 * The name of the API, as in the metrics of REST APIs.
 */
readonly name: string;
/**
 * Needed only if the name has no ASCII character.
 */
readonly id?: string | undefined;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds?: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
} | undefined;
} | {
readonly kind: "HTTP";
/**
 * The id of the API, as in the metrics of HTTP APIs.
 */
readonly id: string;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds?: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
} | undefined;
} | {
readonly kind: "WEBSOCKET";
/**
 * The id of the API, as in the metrics of WebSocket APIs.
 */
readonly id: string;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds?: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
} | undefined;
})[] | undefined;
/**
 * Stages that are left out where every API is watched; * stands for any characters.
 * @default []
 */
readonly excludedStages?: readonly (string)[] | undefined;
/**
 * Incidents opened within five minutes after which further APIs are named in one message.
 * @default 25
 */
readonly stormTargets?: number | undefined;
/**
 * When alarms fire.
 */
readonly thresholds?: {
/**
 * Share of responses with status 5XX.
 * @default 0.01
 */
readonly serverErrorRate?: number | undefined;
/**
 * Share of responses with status 4XX.
 * @default 0.05
 */
readonly clientErrorRate?: number | undefined;
/**
 * Requests per minute below which rates and average latencies are ignored.
 * @default 20
 */
readonly trafficFloor?: number | undefined;
/**
 * Failed requests in the bad minutes below which an alarm on every API opens no incident.
 * @default 5
 */
readonly failureFloor?: number | undefined;
/**
 * Milliseconds: p99 of Latency, its average where no APIs are listed.
 * @default 1000
 */
readonly latency?: number | undefined;
/**
 * Milliseconds: p99 of IntegrationLatency, its average where no APIs are listed.
 * @default 500
 */
readonly integrationLatency?: number | undefined;
/**
 * Consecutive bad minutes before an alarm fires.
 * @default 3
 */
readonly minutes?: number | undefined;
/**
 * Minutes without a request before an alarm fires; false: no alarm.
 * @default 15
 */
readonly noTrafficMinutes?: number | false | undefined;
} | undefined;
/**
 * Whether other API Gateway alarms in the account also start incidents. Default: only if no APIs are listed.
 */
readonly otherAlarms?: boolean | undefined;
/**
 * What may be changed, and by whom.
 */
readonly policy?: {
/**
 * observe: never change anything. propose: every change needs approval. automatic: changes up to automaticUpTo run automatically.
 * @default "propose"
 */
readonly mode?: "observe" | "propose" | "automatic" | undefined;
/**
 * The highest risk that runs without approval.
 * @default "low"
 */
readonly automaticUpTo?: "low" | "medium" | undefined;
/**
 * Remedies that are never planned and whose permissions are not granted.
 * @default []
 */
readonly disabledRemedies?: readonly (string)[] | undefined;
/**
 * Causes that are tried before the incident is escalated.
 * @default 3
 */
readonly maxAttempts?: number | undefined;
/**
 * Seconds that an operator has to answer.
 * @default 3600
 */
readonly approvalTimeout?: number | undefined;
/**
 * US dollars that the log queries of one incident may cost; what would cost more is not read.
 * @default 0.5
 */
readonly maxQueryCost?: number | undefined;
/**
 * How often the same cause may end without a change before a person is asked to prevent it: the third time by default.
 * @default 3
 */
readonly recurrenceLimit?: number | undefined;
/**
 * Days within which these times are counted.
 * @default 7
 */
readonly recurrenceDays?: number | undefined;
/**
 * Seconds for which a rejected plan is not asked about again, unless it rests on other evidence. 0: every incident asks.
 * @default 86400
 */
readonly askAgainAfter?: number | undefined;
/**
 * Names and ids of APIs that are diagnosed and never changed; * stands for any characters.
 * @default []
 */
readonly handsOff?: readonly (string)[] | undefined;
/**
 * Tests of methods by TestInvokeMethod.
 */
readonly probe?: {
/**
 * Whether a method may be tested where logs leave the cause open. A test runs the real backend; its permission is granted only if this is true.
 * @default false
 */
readonly enabled?: boolean | undefined;
/**
 * Requests that change nothing: the name or id of a REST API, and GET or HEAD with a path after the stage.
 * @default []
 */
readonly requests?: readonly ({
readonly api: string;
readonly request: string;
})[] | undefined;
} | undefined;
/**
 * The highest values that a plan may set; a plan above them is advice.
 */
readonly caps?: {
/**
 * The highest requests per second of a stage, a method or a usage plan.
 */
readonly throttleRate?: number | undefined;
/**
 * The most memory of a function, MB.
 */
readonly functionMemory?: number | undefined;
/**
 * The longest timeout of a function, seconds.
 */
readonly functionTimeout?: number | undefined;
/**
 * The highest reserved concurrency of a function.
 */
readonly reservedConcurrency?: number | undefined;
/**
 * The most tasks of an ECS service.
 */
readonly ecsTasks?: number | undefined;
/**
 * The largest share of the account's limit on requests or concurrency, for one stage, plan or function.
 * @default 0.5
 */
readonly accountShare?: number | undefined;
} | undefined;
/**
 * Changes after which the next one needs approval, whatever its risk.
 */
readonly limits?: {
/**
 * Changes of one API within an hour.
 * @default 3
 */
readonly apiPerHour?: number | undefined;
/**
 * Changes of one API within 24 hours.
 * @default 3
 */
readonly apiPerDay?: number | undefined;
/**
 * Changes by one remedy within an hour.
 * @default 5
 */
readonly remedyPerHour?: number | undefined;
/**
 * Changes by one remedy within 24 hours.
 * @default 10
 */
readonly remedyPerDay?: number | undefined;
/**
 * Changes in the account and Region within an hour.
 * @default 10
 */
readonly accountPerHour?: number | undefined;
/**
 * Changes in the account and Region within 24 hours.
 * @default 30
 */
readonly accountPerDay?: number | undefined;
} | undefined;
/**
 * Undone changes of a remedy after which it is not used any more until a person resumes it.
 * @default 3
 */
readonly breakerLimit?: number | undefined;
/**
 * Days within which these changes are counted.
 * @default 7
 */
readonly breakerDays?: number | undefined;
/**
 * Incidents of one stage in which the same remedy was applied, after which the next one is escalated instead.
 * @default 3
 */
readonly maskingLimit?: number | undefined;
/**
 * Days within which these incidents are counted.
 * @default 14
 */
readonly maskingDays?: number | undefined;
} | undefined;
/**
 * When an API counts as recovered.
 */
readonly verification?: {
/**
 * Requests needed before a change is judged.
 * @default 20
 */
readonly trafficFloor?: number | undefined;
/**
 * Milliseconds, p99.
 * @default 1000
 */
readonly maxLatency?: number | undefined;
/**
 * Milliseconds, p99.
 * @default 500
 */
readonly maxIntegrationLatency?: number | undefined;
/**
 * Seconds between two checks.
 * @default 60
 */
readonly interval?: number | undefined;
/**
 * Minutes without a sign of recovery before a change counts as failed.
 * @default 5
 */
readonly patience?: number | undefined;
/**
 * Minutes that a recovered API is watched.
 * @default 30
 */
readonly watch?: number | undefined;
} | undefined;
/**
 * Who is notified. Give either email addresses or your own topic.
 */
readonly notifications?: {
/**
 * Each address must confirm its subscription before it receives messages.
 * @default []
 */
readonly emails?: readonly (string)[] | undefined;
/**
 * Your own SNS topic; CloudWatch must be allowed to publish to it.
 */
readonly topicArn?: string | undefined;
/**
 * KMS key of your own topic, which the Lambdas need to publish to it.
 */
readonly keyArn?: string | undefined;
/**
 * Another SNS topic for the alarms about Gateway Medic itself, so that they arrive where the first one fails.
 */
readonly healthTopicArn?: string | undefined;
} | undefined;
/**
 * How the deployment itself is built, for accounts with rules of their own.
 */
readonly infrastructure?: {
/**
 * KMS key of the table, the bucket, the own topic, the queue and the log groups. Its policy must allow the services that use it.
 */
readonly keyArn?: string | undefined;
/**
 * Days that logs are kept.
 * @default 90
 */
readonly logRetentionDays?: 1 | 3 | 5 | 7 | 14 | 30 | 60 | 90 | 120 | 150 | 180 | 365 | 400 | 545 | 731 | 1096 | 1827 | 2192 | 2557 | 2922 | 3288 | 3653 | undefined;
/**
 * Where the Lambdas run. They need a way to the AWS services that they call.
 */
readonly vpc?: {
readonly subnetIds: readonly (string)[];
readonly securityGroupIds: readonly (string)[];
} | undefined;
/**
 * ARN of the managed policy that every role gets as its permissions boundary.
 */
readonly permissionsBoundary?: string | undefined;
/**
 * Of the Lambdas.
 * @default "arm64"
 */
readonly architecture?: "arm64" | "x86_64" | undefined;
/**
 * Executions reserved for each Lambda, out of the account's own. Not set: none.
 */
readonly reservedConcurrency?: number | undefined;
/**
 * Name of the bucket that gets the access logs of the evidence bucket. Its policy must let S3's log delivery write.
 */
readonly accessLogBucket?: string | undefined;
/**
 * Names of the log groups that may be searched; * stands for any characters.
 * @default ["*"]
 */
readonly logGroups?: readonly (string)[] | undefined;
/**
 * Adds what AWS Control Tower asks for: the alarms that start incidents publish to the topic as well, and the bucket has Object Lock and events.
 * @default false
 */
readonly strict?: boolean | undefined;
} | undefined;
/**
 * For gateway-medic audit; the deployment ignores it.
 */
readonly audit?: {
/**
 * What APIs are for, by name or id: important, admin or external.
 */
readonly classes?: { readonly [key: string]: "important" | "admin" | "external" } | undefined;
} | undefined;
/**
 * Days that evidence and reports are kept.
 * @default 400
 */
readonly evidenceDays?: number | undefined;
}

/** The configuration with every default filled in. */
export interface Config {
readonly $schema?: string | undefined;
/**
 * Prefix for the names of alarms, state machines and the dashboard.
 * @default "gateway-medic"
 */
readonly name: string;
/**
 * The APIs to watch, each with its own alarms. Empty: every API of the account in this Region.
 * @default []
 */
readonly apis: readonly ({
readonly kind: "REST";
/**
 * The name of the API, as in the metrics of REST APIs.
 */
readonly name: string;
/**
 * Needed only if the name has no ASCII character.
 */
readonly id?: string | undefined;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
};
} | {
readonly kind: "HTTP";
/**
 * The id of the API, as in the metrics of HTTP APIs.
 */
readonly id: string;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
};
} | {
readonly kind: "WEBSOCKET";
/**
 * The id of the API, as in the metrics of WebSocket APIs.
 */
readonly id: string;
readonly stage: string;
/**
 * Thresholds for this API only.
 */
readonly thresholds: {
readonly serverErrorRate?: number | undefined;
readonly clientErrorRate?: number | undefined;
readonly trafficFloor?: number | undefined;
readonly latency?: number | undefined;
readonly integrationLatency?: number | undefined;
readonly minutes?: number | undefined;
readonly noTrafficMinutes?: number | false | undefined;
};
})[];
/**
 * Stages that are left out where every API is watched; * stands for any characters.
 * @default []
 */
readonly excludedStages: readonly (string)[];
/**
 * Incidents opened within five minutes after which further APIs are named in one message.
 * @default 25
 */
readonly stormTargets: number;
/**
 * When alarms fire.
 */
readonly thresholds: {
/**
 * Share of responses with status 5XX.
 * @default 0.01
 */
readonly serverErrorRate: number;
/**
 * Share of responses with status 4XX.
 * @default 0.05
 */
readonly clientErrorRate: number;
/**
 * Requests per minute below which rates and average latencies are ignored.
 * @default 20
 */
readonly trafficFloor: number;
/**
 * Failed requests in the bad minutes below which an alarm on every API opens no incident.
 * @default 5
 */
readonly failureFloor: number;
/**
 * Milliseconds: p99 of Latency, its average where no APIs are listed.
 * @default 1000
 */
readonly latency: number;
/**
 * Milliseconds: p99 of IntegrationLatency, its average where no APIs are listed.
 * @default 500
 */
readonly integrationLatency: number;
/**
 * Consecutive bad minutes before an alarm fires.
 * @default 3
 */
readonly minutes: number;
/**
 * Minutes without a request before an alarm fires; false: no alarm.
 * @default 15
 */
readonly noTrafficMinutes: number | false;
};
/**
 * Whether other API Gateway alarms in the account also start incidents. Default: only if no APIs are listed.
 */
readonly otherAlarms?: boolean | undefined;
/**
 * What may be changed, and by whom.
 */
readonly policy: {
/**
 * observe: never change anything. propose: every change needs approval. automatic: changes up to automaticUpTo run automatically.
 * @default "propose"
 */
readonly mode: "observe" | "propose" | "automatic";
/**
 * The highest risk that runs without approval.
 * @default "low"
 */
readonly automaticUpTo: "low" | "medium";
/**
 * Remedies that are never planned and whose permissions are not granted.
 * @default []
 */
readonly disabledRemedies: readonly (string)[];
/**
 * Causes that are tried before the incident is escalated.
 * @default 3
 */
readonly maxAttempts: number;
/**
 * Seconds that an operator has to answer.
 * @default 3600
 */
readonly approvalTimeout: number;
/**
 * US dollars that the log queries of one incident may cost; what would cost more is not read.
 * @default 0.5
 */
readonly maxQueryCost: number;
/**
 * How often the same cause may end without a change before a person is asked to prevent it: the third time by default.
 * @default 3
 */
readonly recurrenceLimit: number;
/**
 * Days within which these times are counted.
 * @default 7
 */
readonly recurrenceDays: number;
/**
 * Seconds for which a rejected plan is not asked about again, unless it rests on other evidence. 0: every incident asks.
 * @default 86400
 */
readonly askAgainAfter: number;
/**
 * Names and ids of APIs that are diagnosed and never changed; * stands for any characters.
 * @default []
 */
readonly handsOff: readonly (string)[];
/**
 * Tests of methods by TestInvokeMethod.
 */
readonly probe: {
/**
 * Whether a method may be tested where logs leave the cause open. A test runs the real backend; its permission is granted only if this is true.
 * @default false
 */
readonly enabled: boolean;
/**
 * Requests that change nothing: the name or id of a REST API, and GET or HEAD with a path after the stage.
 * @default []
 */
readonly requests: readonly ({
readonly api: string;
readonly request: string;
})[];
};
/**
 * The highest values that a plan may set; a plan above them is advice.
 */
readonly caps: {
/**
 * The highest requests per second of a stage, a method or a usage plan.
 */
readonly throttleRate?: number | undefined;
/**
 * The most memory of a function, MB.
 */
readonly functionMemory?: number | undefined;
/**
 * The longest timeout of a function, seconds.
 */
readonly functionTimeout?: number | undefined;
/**
 * The highest reserved concurrency of a function.
 */
readonly reservedConcurrency?: number | undefined;
/**
 * The most tasks of an ECS service.
 */
readonly ecsTasks?: number | undefined;
/**
 * The largest share of the account's limit on requests or concurrency, for one stage, plan or function.
 * @default 0.5
 */
readonly accountShare: number;
};
/**
 * Changes after which the next one needs approval, whatever its risk.
 */
readonly limits: {
/**
 * Changes of one API within an hour.
 * @default 3
 */
readonly apiPerHour: number;
/**
 * Changes of one API within 24 hours.
 * @default 3
 */
readonly apiPerDay: number;
/**
 * Changes by one remedy within an hour.
 * @default 5
 */
readonly remedyPerHour: number;
/**
 * Changes by one remedy within 24 hours.
 * @default 10
 */
readonly remedyPerDay: number;
/**
 * Changes in the account and Region within an hour.
 * @default 10
 */
readonly accountPerHour: number;
/**
 * Changes in the account and Region within 24 hours.
 * @default 30
 */
readonly accountPerDay: number;
};
/**
 * Undone changes of a remedy after which it is not used any more until a person resumes it.
 * @default 3
 */
readonly breakerLimit: number;
/**
 * Days within which these changes are counted.
 * @default 7
 */
readonly breakerDays: number;
/**
 * Incidents of one stage in which the same remedy was applied, after which the next one is escalated instead.
 * @default 3
 */
readonly maskingLimit: number;
/**
 * Days within which these incidents are counted.
 * @default 14
 */
readonly maskingDays: number;
};
/**
 * When an API counts as recovered.
 */
readonly verification: {
/**
 * Requests needed before a change is judged.
 * @default 20
 */
readonly trafficFloor: number;
/**
 * Milliseconds, p99.
 * @default 1000
 */
readonly maxLatency: number;
/**
 * Milliseconds, p99.
 * @default 500
 */
readonly maxIntegrationLatency: number;
/**
 * Seconds between two checks.
 * @default 60
 */
readonly interval: number;
/**
 * Minutes without a sign of recovery before a change counts as failed.
 * @default 5
 */
readonly patience: number;
/**
 * Minutes that a recovered API is watched.
 * @default 30
 */
readonly watch: number;
};
/**
 * Who is notified. Give either email addresses or your own topic.
 */
readonly notifications: {
/**
 * Each address must confirm its subscription before it receives messages.
 * @default []
 */
readonly emails: readonly (string)[];
/**
 * Your own SNS topic; CloudWatch must be allowed to publish to it.
 */
readonly topicArn?: string | undefined;
/**
 * KMS key of your own topic, which the Lambdas need to publish to it.
 */
readonly keyArn?: string | undefined;
/**
 * Another SNS topic for the alarms about Gateway Medic itself, so that they arrive where the first one fails.
 */
readonly healthTopicArn?: string | undefined;
};
/**
 * How the deployment itself is built, for accounts with rules of their own.
 */
readonly infrastructure: {
/**
 * KMS key of the table, the bucket, the own topic, the queue and the log groups. Its policy must allow the services that use it.
 */
readonly keyArn?: string | undefined;
/**
 * Days that logs are kept.
 * @default 90
 */
readonly logRetentionDays: 1 | 3 | 5 | 7 | 14 | 30 | 60 | 90 | 120 | 150 | 180 | 365 | 400 | 545 | 731 | 1096 | 1827 | 2192 | 2557 | 2922 | 3288 | 3653;
/**
 * Where the Lambdas run. They need a way to the AWS services that they call.
 */
readonly vpc?: {
readonly subnetIds: readonly (string)[];
readonly securityGroupIds: readonly (string)[];
} | undefined;
/**
 * ARN of the managed policy that every role gets as its permissions boundary.
 */
readonly permissionsBoundary?: string | undefined;
/**
 * Of the Lambdas.
 * @default "arm64"
 */
readonly architecture: "arm64" | "x86_64";
/**
 * Executions reserved for each Lambda, out of the account's own. Not set: none.
 */
readonly reservedConcurrency?: number | undefined;
/**
 * Name of the bucket that gets the access logs of the evidence bucket. Its policy must let S3's log delivery write.
 */
readonly accessLogBucket?: string | undefined;
/**
 * Names of the log groups that may be searched; * stands for any characters.
 * @default ["*"]
 */
readonly logGroups: readonly (string)[];
/**
 * Adds what AWS Control Tower asks for: the alarms that start incidents publish to the topic as well, and the bucket has Object Lock and events.
 * @default false
 */
readonly strict: boolean;
};
/**
 * For gateway-medic audit; the deployment ignores it.
 */
readonly audit: {
/**
 * What APIs are for, by name or id: important, admin or external.
 */
readonly classes: { readonly [key: string]: "important" | "admin" | "external" };
};
/**
 * Days that evidence and reports are kept.
 * @default 400
 */
readonly evidenceDays: number;
}

/** An API that is watched, with what it does differently. */
export type WatchedApi = Config['apis'][number];

/** When alarms fire. Rates are shares of the requests of one minute, latencies are milliseconds. */
export type Thresholds = Config['thresholds'];
