/** Gateway Medic for other people's CDK apps. */
export type { Watch } from './alarms/watch.ts';
export { loadConfig } from './config/load.ts';
export type { Config, ConfigInput, Thresholds, WatchedApi } from './config/schema.ts';
export { GatewayMedic, type GatewayMedicProps } from './constructs/gateway-medic.ts';
export { GatewayMedicStack } from './gateway-medic-stack.ts';
export { bundled, type LambdaCode } from './lambda-code.ts';
export { email, type Notify, sns } from './notify.ts';
export { synthesize } from './synthesize.ts';
