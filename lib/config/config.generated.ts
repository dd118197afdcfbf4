// Written by `npm run config-schema`. Do not edit.
/** The configuration as a person writes it. */
export interface ConfigInput {
readonly $schema?: string | undefined;
/**
 * Names of alarms, state machines and the dashboard begin with it.
 * @default "gateway-medic"
 */
readonly name?: string | undefined;
/**
 * The APIs to watch, each with alarms of its own. None: every API of the account in this region.
 * @default []
 */
readonly apis?: readonly ({
readonly kind: "REST";
/**
 * The name of the API: the metrics of REST APIs carry the name.
 */
readonly name: string;
/**
 * Needed only where the name has no ASCII character.
 */
readonly id?: string | undefined;
readonly stage: string;
/**
 * What this API does differently.
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
 * The id of the API: the metrics of HTTP APIs carry the id.
 */
readonly id: string;
readonly stage: string;
/**
 * What this API does differently.
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
 * When alarms fire.
 */
readonly thresholds?: {
/**
 * Share of answers with status 5XX.
 * @default 0.01
 */
readonly serverErrorRate?: number | undefined;
/**
 * Share of answers with status 4XX.
 * @default 0.05
 */
readonly clientErrorRate?: number | undefined;
/**
 * Requests a minute up to which error rates are not judged.
 * @default 20
 */
readonly trafficFloor?: number | undefined;
/**
 * Milliseconds, p99 of Latency.
 * @default 1000
 */
readonly latency?: number | undefined;
/**
 * Milliseconds, p99 of IntegrationLatency.
 * @default 500
 */
readonly integrationLatency?: number | undefined;
/**
 * Minutes in a row that must be bad.
 * @default 3
 */
readonly minutes?: number | undefined;
/**
 * Minutes without a request after which an API counts as silent; false: silence is fine.
 * @default 15
 */
readonly noTrafficMinutes?: number | false | undefined;
} | undefined;
/**
 * Whether the account's other alarms on API Gateway are answered too. Default: only where no APIs are listed.
 */
readonly otherAlarms?: boolean | undefined;
/**
 * What may be changed, and by whom.
 */
readonly policy?: {
/**
 * observe: never change anything. propose: every change needs approval. automatic: changes up to automaticUpTo run by themselves.
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
 * Causes that are tried before a person takes over.
 * @default 3
 */
readonly maxAttempts?: number | undefined;
/**
 * Seconds that an operator has for an answer.
 * @default 3600
 */
readonly approvalTimeout?: number | undefined;
} | undefined;
/**
 * When an API counts as recovered.
 */
readonly verification?: {
/**
 * Requests needed before anything is said.
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
 * Seconds between two looks.
 * @default 60
 */
readonly interval?: number | undefined;
/**
 * Minutes without a sign of recovery after which a change has failed.
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
 * Who is told. Give e-mail addresses, or a topic of your own.
 */
readonly notifications?: {
/**
 * Each address is asked to confirm its subscription before it gets anything.
 * @default []
 */
readonly emails?: readonly (string)[] | undefined;
/**
 * An SNS topic of your own; CloudWatch must be allowed to publish to it.
 */
readonly topicArn?: string | undefined;
} | undefined;
/**
 * For gateway-medic audit; the deployment takes no notice of it.
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
 * Names of alarms, state machines and the dashboard begin with it.
 * @default "gateway-medic"
 */
readonly name: string;
/**
 * The APIs to watch, each with alarms of its own. None: every API of the account in this region.
 * @default []
 */
readonly apis: readonly ({
readonly kind: "REST";
/**
 * The name of the API: the metrics of REST APIs carry the name.
 */
readonly name: string;
/**
 * Needed only where the name has no ASCII character.
 */
readonly id?: string | undefined;
readonly stage: string;
/**
 * What this API does differently.
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
 * The id of the API: the metrics of HTTP APIs carry the id.
 */
readonly id: string;
readonly stage: string;
/**
 * What this API does differently.
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
 * When alarms fire.
 */
readonly thresholds: {
/**
 * Share of answers with status 5XX.
 * @default 0.01
 */
readonly serverErrorRate: number;
/**
 * Share of answers with status 4XX.
 * @default 0.05
 */
readonly clientErrorRate: number;
/**
 * Requests a minute up to which error rates are not judged.
 * @default 20
 */
readonly trafficFloor: number;
/**
 * Milliseconds, p99 of Latency.
 * @default 1000
 */
readonly latency: number;
/**
 * Milliseconds, p99 of IntegrationLatency.
 * @default 500
 */
readonly integrationLatency: number;
/**
 * Minutes in a row that must be bad.
 * @default 3
 */
readonly minutes: number;
/**
 * Minutes without a request after which an API counts as silent; false: silence is fine.
 * @default 15
 */
readonly noTrafficMinutes: number | false;
};
/**
 * Whether the account's other alarms on API Gateway are answered too. Default: only where no APIs are listed.
 */
readonly otherAlarms?: boolean | undefined;
/**
 * What may be changed, and by whom.
 */
readonly policy: {
/**
 * observe: never change anything. propose: every change needs approval. automatic: changes up to automaticUpTo run by themselves.
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
 * Causes that are tried before a person takes over.
 * @default 3
 */
readonly maxAttempts: number;
/**
 * Seconds that an operator has for an answer.
 * @default 3600
 */
readonly approvalTimeout: number;
};
/**
 * When an API counts as recovered.
 */
readonly verification: {
/**
 * Requests needed before anything is said.
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
 * Seconds between two looks.
 * @default 60
 */
readonly interval: number;
/**
 * Minutes without a sign of recovery after which a change has failed.
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
 * Who is told. Give e-mail addresses, or a topic of your own.
 */
readonly notifications: {
/**
 * Each address is asked to confirm its subscription before it gets anything.
 * @default []
 */
readonly emails: readonly (string)[];
/**
 * An SNS topic of your own; CloudWatch must be allowed to publish to it.
 */
readonly topicArn?: string | undefined;
};
/**
 * For gateway-medic audit; the deployment takes no notice of it.
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
