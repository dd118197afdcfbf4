import type { Check, Need } from '../checks/define-check.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import type { Readiness } from '../model/audit/telemetry.ts';
import { knownOr } from '../model/reading.ts';
import type { Recorded } from './recorded.ts';

/** What a check can lack: why requests failed, which limit refused them, or which methods they were for. */
type Lack = 'reasons' | 'limits' | 'routes';

/** What a check needs that the stage does not record. */
export function lacksOf({ id, telemetry = {} }: Check, recorded: Recorded): Lack[] {
  const has: Record<Lack, boolean> = {
    reasons: recorded.reasons(id),
    limits: recorded.limits,
    routes: recorded.routes,
  };
  return (['reasons', 'limits', 'routes'] as const).filter(
    (lack) => telemetry[lack] !== undefined && !has[lack],
  );
}

/** Whether a check can determine nothing without what it lacks. */
export const isImpossible = ({ telemetry }: Check, lacks: readonly Lack[]): boolean =>
  lacks.some((lack) => telemetry?.[lack] === ('proof' satisfies Need));

/** The rules that, once they are kept, record what is lacking. */
export function rulesFor(
  lacks: readonly Lack[],
  { configuration, target }: AuditFacts,
): Readiness['rules'] {
  const noRole = knownOr(configuration.account, undefined)?.cloudwatchRoleArn === null;
  const execution = noRole ? ['log-role', 'execution-logging'] : ['execution-logging'];
  const access =
    configuration.stage.accessLog === null ? 'access-log-enabled' : 'access-log-enhanced-fields';
  return [
    ...(lacks.some((lack) => lack !== 'routes') && target.apiKind !== 'HTTP' ? execution : []),
    ...(lacks.some((lack) => lack !== 'limits') ? [access] : []),
  ];
}
