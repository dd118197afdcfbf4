import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundles } from './bundles.ts';
import type { WorkerName } from './workers.ts';

/** Where the code of the Lambdas comes from. */
export interface LambdaCode {
  /** @throws Error where there is no code for the Lambda */
  of(worker: WorkerName): Code;
}

/** The bundles that this package brings along; in a checkout `npm run bundle` makes them, and so does `cdk synth`. */
export const bundled: LambdaCode = {
  of(worker) {
    const folder = join(bundles, worker);
    if (!existsSync(folder))
      throw new Error(`${folder} is missing. Create it with: npm run bundle`);
    return Code.fromAsset(folder);
  },
};

/** No code at all: for a template that is read and not deployed. */
export const withoutCode: LambdaCode = {
  of: () => Code.fromInline('// The template was made to be read. Deploy with the bundled code.'),
};
