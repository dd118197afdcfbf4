export { baseReads, collectBase } from './base.ts';
export { factsModules } from './modules.generated.ts';
export { minutesBeforeAlarm, windowOf } from './window.ts';
