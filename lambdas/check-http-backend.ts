import { httpChecks } from '../core/checks/registry.generated.ts';
import { http as facts } from '../core/facts/nothing.ts';
import { checkStep } from './check-domain.ts';

/** Backends that are reached over HTTP. */
export const handler = checkStep({ facts, checks: httpChecks });
