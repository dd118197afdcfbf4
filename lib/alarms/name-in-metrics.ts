import { Token } from 'aws-cdk-lib';
import { metricName } from '../../core/model/api-metrics.ts';

interface Named {
  readonly name: string;
  readonly id?: string | undefined;
}

/**
 * The value of the dimension ApiName: the name without what is not ASCII, or the id where nothing is left.
 * @returns an empty string where nothing is left and no id is given
 */
export function nameInMetrics({ name, id = '' }: Named): string {
  if (Token.isUnresolved(name)) return name;
  return metricName({ apiName: name, apiId: id });
}
