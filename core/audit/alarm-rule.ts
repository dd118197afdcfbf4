import { evidence } from '../model/evidence.ts';
import type { RuleId } from '../model/ids.generated.ts';
import type { Symptom } from '../model/alarm.ts';
import { apiNamespace, namesOf, stageDimensions, type StageMetric } from '../model/api-metrics.ts';
import type { RuleVerdict } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { known } from '../model/reading.ts';
import { fixCall, pass, violation } from './define-rule.ts';

/** An alarm as it is recommended. */
interface Recommended {
  readonly symptom: Symptom;
  readonly metric: StageMetric;
  /** Its name's last part, and the parameters of `PutMetricAlarm` that make it different from others. */
  readonly suffix: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Whether some alarm watches the stage for a symptom: its own, or one over every API. */
export function judgeAlarm(
  id: Extract<RuleId, `alarms-${string}`>,
  facts: AuditFacts,
  { symptom, metric, suffix, parameters }: Recommended,
): RuleVerdict | readonly RuleVerdict[] {
  const { target, metricName } = facts;
  const [MetricName] = namesOf(target.apiKind, metric);
  if (MetricName === undefined) return [];
  const watching = known(facts.alarms).filter((alarm) => alarm.symptom === symptom);
  const covers = watching.some(
    ({ watches }) =>
      watches === 'fleet' ||
      watches.some(
        ({ api, stage }) =>
          (api === metricName || api === target.apiName) &&
          (stage ?? target.stage) === target.stage,
      ),
  );
  if (covers) return pass(target.stage);
  const AlarmName = `${target.apiId}-${target.stage}-${suffix}`;
  return violation({
    subject: target.stage,
    evidence: [evidence(`${id}.none`, { api: target.apiName, stage: target.stage })],
    fix: [
      fixCall('cloudwatch:PutMetricAlarm', {
        AlarmName,
        Namespace: apiNamespace,
        MetricName,
        ...parameters,
        Dimensions: Object.entries(stageDimensions(target)).map(([Name, Value]) => ({
          Name,
          Value,
        })),
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      }),
    ],
    undo: [fixCall('cloudwatch:DeleteAlarms', { AlarmNames: [AlarmName] })],
  });
}
