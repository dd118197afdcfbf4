/** Gateway Medic for other people's CDK apps. */
export { InvalidInput } from '../core/model/errors.ts';
export type { Watch } from './alarms/watch.ts';
export type { Config, ConfigInput, Thresholds, WatchedApi } from './config/config.generated.ts';
export { loadConfig } from './config/load.ts';
export { GatewayMedic, type GatewayMedicProps } from './constructs/gateway-medic.ts';
export type { Storage } from './constructs/storage.ts';
export { GatewayMedicStack } from './gateway-medic-stack.ts';
export { bundled, type LambdaCode } from './lambda-code.ts';
export { email, type Notify, sns } from './notify.ts';
export { synthesize } from './synthesize.ts';
export type { WorkerName } from './workers.ts';
