import * as z from 'zod/mini';
import { auditSettingsSchema } from '../../core/model/audit.ts';
import { intakeSettingsSchema, verificationSettingsSchema } from '../../core/model/settings.ts';
import { infrastructureSchema, keyArnSchema } from './infrastructure-schema.ts';
import { policySchema } from './policy-schema.ts';
import { told } from './told.ts';

const positive = z.number().check(z.positive());
const rate = z.number().check(z.positive(), z.maximum(1));
const count = z.number().check(z.int(), z.minimum(1));
const minutes = count.check(z.maximum(1440));

const intake = intakeSettingsSchema.shape;

/** When an alarm fires. Rates are shares of the requests of one minute, latencies are milliseconds. */
export const thresholdsSchema = z.strictObject({
  serverErrorRate: told('Share of responses with status 5XX.', z._default(rate, 0.01)),
  clientErrorRate: told('Share of responses with status 4XX.', z._default(rate, 0.05)),
  trafficFloor: told(
    'Requests per minute below which rates and average latencies are ignored.',
    z._default(z.number().check(z.int(), z.minimum(0)), 20),
  ),
  failureFloor: told(
    'Failed requests in the bad minutes below which an alarm on every API opens no incident.',
    intake.failureFloor,
  ),
  latency: told(
    'Milliseconds: p99 of Latency, its average where no APIs are listed.',
    z._default(positive, 1000),
  ),
  integrationLatency: told(
    'Milliseconds: p99 of IntegrationLatency, its average where no APIs are listed.',
    z._default(positive, 500),
  ),
  minutes: told('Consecutive bad minutes before an alarm fires.', z._default(minutes, 3)),
  noTrafficMinutes: told(
    'Minutes without a request before an alarm fires; false: no alarm.',
    z._default(z.union([minutes, z.literal(false)]), 15),
  ),
});

/** The same without defaults, for what one API does differently. */
const ownThresholds = told(
  'Thresholds for this API only.',
  z._default(
    z.strictObject({
      serverErrorRate: z.optional(rate),
      clientErrorRate: z.optional(rate),
      trafficFloor: z.optional(z.number().check(z.int(), z.minimum(0))),
      latency: z.optional(positive),
      integrationLatency: z.optional(positive),
      minutes: z.optional(minutes),
      noTrafficMinutes: z.optional(z.union([minutes, z.literal(false)])),
    } satisfies Record<Exclude<keyof typeof thresholdsSchema.shape, 'failureFloor'>, unknown>),
    {},
  ),
);

const topic = z.string().check(z.regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:.+$/));
const text = z.string().check(z.minLength(1));

/** An API is named as its metrics name it: REST APIs by name, HTTP and WebSocket APIs by id. */
export const apiSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('REST'),
    name: told('The name of the API, as in the metrics of REST APIs.', text),
    id: told('Needed only if the name has no ASCII character.', z.optional(text)),
    stage: text,
    thresholds: ownThresholds,
  }),
  z.strictObject({
    kind: z.literal('HTTP'),
    id: told('The id of the API, as in the metrics of HTTP APIs.', text),
    stage: text,
    thresholds: ownThresholds,
  }),
  z.strictObject({
    kind: z.literal('WEBSOCKET'),
    id: told('The id of the API, as in the metrics of WebSocket APIs.', text),
    stage: text,
    thresholds: ownThresholds,
  }),
]);

const verification = verificationSettingsSchema.shape;

/** What `gateway-medic.config.json` may say. Everything has a default; unknown keys are errors. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: told(
    'Prefix for the names of alarms, state machines and the dashboard.',
    z._default(z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/)), 'gateway-medic'),
  ),
  apis: told(
    'The APIs to watch, each with its own alarms. Empty: every API of the account in this Region.',
    z._default(z.array(apiSchema), []),
  ),
  excludedStages: told(
    'Stages that are left out where every API is watched; * stands for any characters.',
    intake.excludedStages,
  ),
  stormTargets: told(
    'Incidents opened within five minutes after which further APIs are named in one message.',
    intake.stormTargets,
  ),
  thresholds: told('When alarms fire.', z.prefault(thresholdsSchema, {})),
  otherAlarms: told(
    'Whether other API Gateway alarms in the account also start incidents. Default: only if no APIs are listed.',
    z.optional(z.boolean()),
  ),
  policy: told('What may be changed, and by whom.', z.prefault(policySchema, {})),
  verification: told(
    'When an API counts as recovered.',
    z.prefault(
      z.strictObject({
        trafficFloor: told('Requests needed before a change is judged.', verification.trafficFloor),
        maxLatency: told('Milliseconds, p99.', verification.maxLatency),
        maxIntegrationLatency: told('Milliseconds, p99.', verification.maxIntegrationLatency),
        interval: told('Seconds between two checks.', verification.interval),
        patience: told(
          'Minutes without a sign of recovery before a change counts as failed.',
          verification.patience,
        ),
        watch: told('Minutes that a recovered API is watched.', verification.watch),
      } satisfies Record<keyof typeof verification, unknown>),
      {},
    ),
  ),
  notifications: told(
    'Who is notified. Give either email addresses or your own topic.',
    z.prefault(
      z.strictObject({
        emails: told(
          'Each address must confirm its subscription before it receives messages.',
          z._default(z.array(z.email()), []),
        ),
        topicArn: told(
          'Your own SNS topic; CloudWatch must be allowed to publish to it.',
          z.optional(topic),
        ),
        keyArn: told(
          'KMS key of your own topic, which the Lambdas need to publish to it.',
          z.optional(keyArnSchema),
        ),
        healthTopicArn: told(
          'Another SNS topic for the alarms about Gateway Medic itself, so that they arrive where the first one fails.',
          z.optional(topic),
        ),
      }),
      {},
    ),
  ),
  infrastructure: told(
    'How the deployment itself is built, for accounts with rules of their own.',
    z.prefault(infrastructureSchema, {}),
  ),
  audit: told(
    'For gateway-medic audit; the deployment ignores it.',
    z.prefault(
      z.strictObject({
        classes: told(
          'What APIs are for, by name or id: important, admin or external.',
          auditSettingsSchema.shape.classes,
        ),
      }),
      {},
    ),
  ),
  evidenceDays: told(
    'Days that evidence and reports are kept.',
    z._default(z.number().check(z.int(), z.minimum(1), z.maximum(3650)), 400),
  ),
});
