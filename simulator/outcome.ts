import type { Report } from '../core/model/report.ts';
import { missesOf } from './judge/misses.ts';
import { type Round, roundsOf } from './judge/rounds.ts';
import { lightens, rungMisses } from './judge/rung.ts';
import { type WrongFix, wrongFixes, wrongFixText } from './judge/wrong-fixes.ts';
import type { Run } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** One scenario's result as a line of JSON. */
export interface Outcome {
  readonly scenario: string;
  readonly expected: Scenario['expect'];
  /** The id of the first cause of the first round; null: none was found. */
  readonly cause: string | null;
  readonly confidence: string | null;
  /** Ids of the other causes that the first round held possible, the likelier first. */
  readonly alternatives: readonly string[];
  readonly remedy: string | null;
  /** The SHA-256 of the first plan. */
  readonly plan: string | null;
  readonly outcome: string;
  /** What every round of every incident named, planned and wrote. */
  readonly rounds: readonly Round[];
  /** Rounds that wrote what the scenario does not hold right. */
  readonly wrongFixes: readonly WrongFix[];
  /** Calls of the product by operation. */
  readonly calls: Readonly<Record<string, number>>;
  readonly simulatedSeconds: number;
  readonly wallMs: number;
  readonly pass: boolean;
  /** What was not as expected, in words. */
  readonly misses: readonly string[];
}

/** Compares a run with what its scenario expects. */
export function judge(scenario: Scenario, run: Run): Outcome {
  const report = run.incidents[0]?.report;
  const first = report?.attempts[0];
  const [cause, ...alternatives] = first?.diagnosis.causes ?? [];
  const plan = report?.attempts.find((attempt) => attempt.plan)?.plan;
  const outcome = outcomeOf(run, report);
  const rounds = roundsOf(run.incidents);
  const { expect } = scenario;
  const wrong = wrongFixes(expect, rounds, run.telemetry ? lightens : []);
  const misses = run.telemetry
    ? [...rungMisses(expect, rounds), ...wrong.map(wrongFixText)]
    : missesOf(expect, {
        outcome,
        rounds,
        incidents: run.incidents,
        unchanged: run.unchanged,
        subjects: run.subjects,
        wrongFixes: wrong,
        calls: Object.keys(callsOf(run)),
        advice: scenario.policy['mode'] === 'observe',
      });
  return {
    scenario: scenario.name,
    expected: expect,
    cause: cause?.check ?? null,
    confidence: cause?.confidence ?? null,
    alternatives: alternatives.map(({ check }) => check),
    remedy: plan?.remedy ?? null,
    plan: plan?.hash ?? null,
    outcome,
    rounds,
    wrongFixes: wrong,
    calls: callsOf(run),
    simulatedSeconds: run.simulatedSeconds,
    wallMs: Math.round(run.wallMilliseconds),
    pass: misses.length === 0,
    misses,
  };
}

/** The incident's outcome; `open` where the run's limit came first; without an incident, what opening it came to; `none` where no alarm reached the product. */
function outcomeOf(run: Run, report: Report | undefined): string {
  if (report) return report.incident.outcome ?? 'open';
  const { executions } = run.simulation;
  if (executions.open > 0) return 'open';
  const results = [...executions.results.values()];
  const statuses = results.map((result) => statusOf(result?.output));
  return statuses.find((status) => status !== 'joined') ?? (results.length > 0 ? 'failed' : 'none');
}

function statusOf(output: unknown): string | undefined {
  const { status, opened } = (output ?? {}) as { status?: string; opened?: { status?: string } };
  return status ?? opened?.status;
}

function callsOf({ simulation }: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { service, operation } of simulation.account.calls) {
    const name = `${service}:${operation}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)));
}
