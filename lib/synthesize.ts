import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Environment } from 'aws-cdk-lib';
import type { GatewayMedicProps } from './constructs/gateway-medic.ts';
import { featureFlags } from './feature-flags.ts';
import { GatewayMedicStack } from './gateway-medic-stack.ts';
import { withoutCode } from './lambda-code.ts';

/** The stack's name where nobody gives another. */
export const stackName = 'GatewayMedic';

/**
 * The CloudFormation template of the stack, with its intrinsic functions, for those who read it: tests and the simulator.
 * Nothing is bundled, so it deploys no code.
 * @param env where it would be deployed; otherwise the template fits any account and Region
 * @throws InvalidInput for a configuration that the schema refuses
 */
export function synthesize(
  props: GatewayMedicProps = {},
  env?: Environment,
): Record<string, unknown> {
  const outdir = mkdtempSync(join(tmpdir(), 'gateway-medic-'));
  try {
    const app = new App({
      outdir,
      context: featureFlags(),
      analyticsReporting: false,
      treeMetadata: false,
      // Rules that judge a template before it is deployed: they take seconds and change nothing.
      builtinCloudFormationValidation: false,
    });
    // eslint-disable-next-line no-new -- a construct's constructor puts it into its scope
    new GatewayMedicStack(app, stackName, { code: withoutCode, ...props }, { ...(env && { env }) });
    app.synth();
    return JSON.parse(readFileSync(join(outdir, `${stackName}.template.json`), 'utf8')) as Record<
      string,
      unknown
    >;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
