import { Token } from 'aws-cdk-lib';

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
  const ascii = name.replaceAll(/[^ -~]/g, '');
  return ascii.trim() === '' ? id : ascii;
}
