import type { Check } from '../checks/define-check.ts';
import type { Audit } from '../model/audit.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { AuditFacts } from '../model/audit-facts.ts';

import type { Domain } from '../model/finding.ts';
import { MissingEvidence } from '../model/reading.ts';
import { classOf } from './classes.ts';
import type { Rule } from './define-rule.ts';
import { telemetryOf } from './doctor.ts';
import { runRules } from './run.ts';
import { scoreOf } from './score.ts';

/** What a diagnosis is made of, for saying what it could determine. */
export interface Able {
  readonly checks: readonly Check[];
  readonly readsOf: (domain: Domain) => readonly ReadName[];
}

/** Judges a stage by its facts. Pure: the same facts give the same audit. */
export function auditOf(facts: AuditFacts, rules: readonly Rule[], able: Able): Audit {
  const results = runRules(rules, facts);
  return {
    target: facts.target,
    at: facts.at,
    apiClass: apiClassOf(facts),
    score: scoreOf(results),
    results,
    telemetry: telemetryOf(able.checks, facts, able.readsOf),
  };
}

function apiClassOf(facts: AuditFacts): Audit['apiClass'] {
  try {
    return classOf(facts);
  } catch (error) {
    if (!(error instanceof MissingEvidence)) throw error;
    return { name: null, given: false };
  }
}
