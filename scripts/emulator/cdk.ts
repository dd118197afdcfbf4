import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { runFolder } from './emulators.ts';
import { run } from './processes.ts';

/** The ordinary CDK CLI, as a person would call it, with AWS_ENDPOINT_URL set. @returns what it printed */
export const cdk = (endpoint: string, ...args: readonly string[]): Promise<string> =>
  cdkIn(packageRoot, endpoint, args);

/** As {@link cdk}, outside of any app: what the command needs is in its arguments. */
export const cdkOutside = (endpoint: string, ...args: readonly string[]): Promise<string> =>
  cdkIn(runFolder, endpoint, args);

async function cdkIn(cwd: string, endpoint: string, args: readonly string[]): Promise<string> {
  const { code, output } = await run({
    name: 'cdk',
    command: 'npx',
    args: ['cdk', ...args],
    env: { AWS_ENDPOINT_URL: endpoint, CI: 'true' },
    cwd,
  });
  if (code !== 0) throw new Error(`cdk ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Where the app is synthesized to. */
export const assembly = join(runFolder, 'cdk.out');
