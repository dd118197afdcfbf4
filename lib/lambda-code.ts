import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleIfStale, bundles } from './bundle.ts';
import type { WorkerName } from './workers.ts';

/** Where the code of the Lambdas comes from. */
export interface LambdaCode {
  of(worker: WorkerName): Code;
}

/** The bundles of lambdas/, made anew where they are older than their sources. */
export function bundled(): LambdaCode {
  bundleIfStale();
  return { of: (worker) => Code.fromAsset(join(bundles, worker)) };
}

/** No code at all: for a template that is read and not deployed. */
export const withoutCode: LambdaCode = {
  of: () => Code.fromInline('// The template was made to be read. Deploy with the bundled code.'),
};
