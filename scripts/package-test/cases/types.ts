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

const project = (
  name: string,
  compiler: Command,
  file: string,
  options: Readonly<Record<string, unknown>>,
): Case => ({
  name,
  files: {
    [file]: source,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        strict: true,
        noEmit: true,
        types: ['node'],
        ...options,
      },
      files: [file],
    }),
  },
  commands: [compiler],
});

export const types: readonly Case[] = [
  project('TypeScript 5.4 checks a CommonJS app', old, 'app.ts', { module: 'commonjs' }),
  project('TypeScript 5.4 checks a NodeNext app', old, 'app.ts', { module: 'NodeNext' }),
  project('TypeScript 5.4 checks an ES module', old, 'app.mts', { module: 'NodeNext' }),
  project('the current TypeScript checks a NodeNext app', current, 'app.ts', {
    module: 'NodeNext',
  }),
  project('the current TypeScript checks an ES module', current, 'app.mts', { module: 'NodeNext' }),
  project('the current TypeScript checks an app for a bundler', current, 'app.ts', {
    module: 'ESNext',
    moduleResolution: 'bundler',
  }),
];
