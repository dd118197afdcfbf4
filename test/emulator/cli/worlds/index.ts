import { backends } from './backends.ts';
import { callers } from './callers.ts';
import { functions } from './functions.ts';
import { limits } from './limits.ts';
import { logs } from './logs.ts';
import { permissions } from './permissions.ts';
import { privateBackends } from './private-backends.ts';
import { roles } from './roles.ts';
import type { Worlds } from './world.ts';

/** Every REST API that the command line is tried on. */
export const worlds: Worlds = {
  healthy: { causes: [] },
  ...permissions,
  ...functions,
  ...limits,
  ...callers,
  ...backends,
  ...roles,
  ...privateBackends,
  ...logs,
};
