import type { Case, Command } from '../case.ts';

/** Everything that the package's interface names; the expected error proves that nothing is `any`. */
const source = `
import { App, Stack } from 'aws-cdk-lib';
import {
  bundled, email, GatewayMedic, GatewayMedicStack, InvalidInput, loadConfig, sns, synthesize,
  type Config, type ConfigInput, type GatewayMedicProps, type LambdaCode, type Notify,
  type Storage, type Thresholds, type Watch, type WatchedApi, type WorkerName,
} from 'gateway-medic';

const input: ConfigInput = { policy: { mode: 'propose' }, evidenceDays: undefined };
const props: GatewayMedicProps = {
  ...input,
  apis: [{ kind: 'REST', name: 'orders', stage: 'prod', thresholds: { latency: 2500 } }],
  notify: sns('arn:aws:sns:eu-central-1:123456789012:pager'),
  code: bundled,
};
// @ts-expect-error there is no such mode
const wrong: GatewayMedicProps = { policy: { mode: 'whatever' } };
const app = new App();
const medic = new GatewayMedic(new Stack(app, 'Ops'), 'Medic', props);
const storage: Storage = medic.storage;
const bucket: string = storage.bucket.bucketName;
const config: Config = loadConfig('gateway-medic.config.json', { optional: true });
const thresholds: Thresholds = config.thresholds;
const watched: WatchedApi | undefined = config.apis[0];
const notify: Notify = email('on-call@example.com');
const worker: WorkerName = 'diagnose';
const code: LambdaCode = { of: (name) => bundled.of(name) };
const watch: Watch = { alarms: () => [] };
export const stack = new GatewayMedicStack(app, 'Own', { notify });
export const all = [wrong, bucket, thresholds.latency, watched?.stage, worker, code, watch];
export const template: Record<string, unknown> = synthesize({ ...input });
export const refused = new InvalidInput('no').name satisfies 'InvalidInput';
`;

/** 5.4 */
const old: Command = ['node', 'node_modules/typescript/bin/tsc'];
export const current: Command = ['node', 'node_modules/typescript-current/bin/tsc'];

/** Checks the same source as each of the files. */
export const checked = (
  name: string,
  compiler: Command,
  options: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): Case => ({
  name,
  files: {
    ...files,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: ['node'],
        ...options,
      },
      files: Object.keys(files),
    }),
  },
  commands: [compiler],
});

const app = { 'app.ts': source };
const both = { 'app.ts': source, 'module.mts': source };

export const types: readonly Case[] = [
  checked(
    'TypeScript 5.4 checks a CommonJS app, and all declarations with it',
    old,
    { module: 'commonjs', skipLibCheck: false },
    app,
  ),
  checked(
    'TypeScript 5.4 checks NodeNext modules of both kinds',
    old,
    { module: 'NodeNext' },
    both,
  ),
  checked(
    'the current TypeScript checks NodeNext modules of both kinds',
    current,
    { module: 'NodeNext' },
    both,
  ),
  checked(
    'the current TypeScript checks an app for a bundler',
    current,
    { module: 'ESNext', moduleResolution: 'bundler' },
    app,
  ),
];
