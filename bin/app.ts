import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { InvalidInput } from '../core/model/errors.ts';
import { bundleIfStale } from '../lib/bundle.ts';
import { loadConfig } from '../lib/config/load.ts';
import { GatewayMedicStack } from '../lib/gateway-medic-stack.ts';
import { healthNotifyFrom, notifyFrom } from '../lib/notify.ts';
import { stackName } from '../lib/synthesize.ts';

await bundleIfStale();

/** `cdk deploy -c config=FILE` takes another file than gateway-medic.config.json. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const file: unknown = app.node.tryGetContext('config');

try {
  const {
    notifications,
    $schema: _,
    ...settings
  } = typeof file === 'string'
    ? loadConfig(file)
    : loadConfig('gateway-medic.config.json', { optional: true });
  const notifyHealth = healthNotifyFrom(notifications);
  // eslint-disable-next-line no-new -- a construct's constructor puts it into its scope
  new GatewayMedicStack(app, stackName, {
    ...settings,
    notify: notifyFrom(notifications),
    ...(notifyHealth && { notifyHealth }),
  });
} catch (error) {
  if (!(error instanceof InvalidInput)) throw error;
  // A person's mistake: the message says it all, a stack trace would hide it.
  console.error(error.message);
  process.exitCode = 2;
}
