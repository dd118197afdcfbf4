import { logsChecks } from '../core/checks/registry.generated.ts';
import { logs as facts } from '../core/facts/nothing.ts';
import { checkStep } from './check-domain.ts';

/** What the execution log says, and whether there is one. */
export const handler = checkStep({ facts, checks: logsChecks });
