import { loadScenario } from '../../simulator/scenario-files.ts';
import type { Scenario } from '../../simulator/scenario.ts';

/** The incidents that are put under faults, by a short name. */
export const incidents = {
  permission: 'lambda-permission-missing',
  method: 'lambda-integration-wrong-http-method',
  'vpc-link': 'vpclink-v1-failed',
  nacl: 'vpclink-v1-nacl-blocked',
  useless: 'useless-fix-undone',
} as const;
export type Incident = keyof typeof incidents;

/** Simulated minutes within which every run must have ended: questions that nobody answers included. */
const limit = 600;

/** The story of an incident. Its watch is short, as nothing that happens during it is of interest here. */
export const scenarioOf = (incident: Incident): Scenario => ({
  ...loadScenario(incidents[incident]),
  verification: { watch: 2 },
  limit,
});
