import type { Config } from '../config/config.generated.ts';
import { fleet } from './fleet.ts';
import { listed } from './listed.ts';
import type { Watch } from './watch.ts';

/** As the configuration says it: the listed APIs, or every API where none is listed. */
export const watchFrom = ({ name, apis, thresholds, excludedStages }: Config): Watch =>
  apis.length > 0 ? listed(name, apis, thresholds) : fleet(name, thresholds, excludedStages);
