import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The feature flags of cdk.json, which the CDK command line hands over but a program must read. */
export function featureFlags(): Record<string, unknown> {
  const file = join(packageRoot, 'cdk.json');
  if (!existsSync(file)) return {};
  const { context } = JSON.parse(readFileSync(file, 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}
