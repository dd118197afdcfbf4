import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { loadConfig } from '../lib/config/load.ts';
import { synthesize } from '../lib/synthesize.ts';
import { healthNotifyFrom, notifyFrom } from '../lib/notify.ts';

/**
 * Reports which proactive controls of AWS Control Tower a configuration does not meet, by rule: `npm run control-tower [FILE]`. A
 * report and not a gate: an account decides which controls it uses.
 */
const [file] = process.argv.slice(2);
const {
  notifications,
  $schema: _,
  ...settings
} = loadConfig(file ?? 'gateway-medic.config.json', {
  optional: file === undefined,
});
const notifyHealth = healthNotifyFrom(notifications);
const template = synthesize({
  ...settings,
  notify: notifyFrom(notifications),
  ...(notifyHealth && { notifyHealth }),
});
const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-'));
try {
  const path = join(folder, 'template.json');
  writeFileSync(path, JSON.stringify(template));
  const report = new CfnGuardValidator().validate({ templatePaths: [path] } as never);
  const lines = report.violations.map(
    ({ ruleName, violatingResources }) =>
      `${ruleName}: ${violatingResources.map(({ resourceLogicalId }) => resourceLogicalId).join(', ')}`,
  );
  console.log(lines.length === 0 ? 'Every rule is met.' : lines.toSorted().join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
