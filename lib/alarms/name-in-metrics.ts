import { Token } from 'aws-cdk-lib';

/**
 * The value of the dimension ApiName: the name without what is not ASCII, or the id where nothing is left.
 * @returns an empty string where nothing is left and no id is given
 */
export function nameInMetrics({
  name,
  id = '',
}: {
  name: string;
  id?: string | undefined;
}): string {
  if (Token.isUnresolved(name)) return name;
  return name.replaceAll(/[^\x20-\x7e]/g, '') || id;
}
