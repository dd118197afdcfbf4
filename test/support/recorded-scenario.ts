import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cause } from '../../core/model/cause.ts';
import type { Diagnosis } from '../../core/model/diagnosis.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Attempt } from '../../core/model/report.ts';
import type { SimulatedIncident } from '../../simulator/incidents.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'scenarios');
const fileOf = (scenario: string) => join(folder, `${scenario}.json`);

/**
 * What a scenario came to, as JSON values: every verdict, number and hash of its incidents, without the sentences that
 * explain gaps, so that better wording is no difference.
 */
export const recordOf = (incidents: readonly SimulatedIncident[]): unknown =>
  JSON.parse(
    JSON.stringify(
      incidents.map(({ report: { incident, attempts, reasons } }) => ({
        target: incident.target,
        outcome: incident.outcome ?? null,
        attempts: attempts.map(attemptOf),
        reasons: reasons.map(statement),
      })),
    ),
  );

/** What was recorded of a scenario. Where `RECORD_SCENARIOS` is set, `record` is recorded first. */
export function recordedScenario(scenario: string, record: unknown): unknown {
  if (process.env['RECORD_SCENARIOS']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(scenario), `${JSON.stringify(record, null, 1)}\n`);
  }
  return existsSync(fileOf(scenario)) ? JSON.parse(readFileSync(fileOf(scenario), 'utf8')) : null;
}

const attemptOf = ({ diagnosis, plan, decision, changes, verification }: Attempt) => ({
  diagnosis: diagnosisOf(diagnosis),
  plan: plan && { remedy: plan.remedy, risk: plan.risk, hash: plan.hash },
  decision: decision?.answer ?? null,
  changes: changes.map(({ operationId, status }) => `${operationId} ${status}`),
  verification: verification && {
    verdict: verification.verdict,
    helped: verification.helped,
    recheck: verification.recheck.verdict,
    minutes: verification.samples.length,
    reasons: verification.reasons.map(statement),
  },
});

/** What a diagnosis adds for people to read is left out: test/simulator/mails.replays.test.ts reads it as they do. */
const diagnosisOf = ({
  notChecked,
  readInPart,
  recentChanges,
  causes,
  unrelated,
  failureGroups: _groups,
  traffic: _traffic,
  ruledOut: _ruledOut,
  ...rest
}: Diagnosis) => ({
  ...rest,
  causes: causes.map(causeOf),
  unrelated: unrelated.map(causeOf),
  notChecked: notChecked.map(({ check, subject, gap }) => ({ check, subject, what: gap.what })),
  readInPart: readInPart.map(({ what }) => what),
  recentChanges: recentChanges.map(({ what, ...change }) => ({ ...change, what: statement(what) })),
});

/** Where and how it breaks requests is the check's to declare, and the same in every scenario. */
const causeOf = ({ evidenceFor, evidenceAgainst, role: _role, hop: _hop, ...cause }: Cause) => ({
  ...cause,
  evidenceFor: evidenceFor.map(statement),
  evidenceAgainst: evidenceAgainst.map(statement),
});

const statement = ({ code, args }: Evidence) => ({ code, args });
