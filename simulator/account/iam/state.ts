import { awsError } from '../define-service.ts';

export interface IamState {
  /** By name. */
  roles: Record<
    string,
    {
      arn: string;
      trust: string;
      /** Documents by policy name. */
      inline: Record<string, string>;
      /** ARNs. */
      attached: string[];
    }
  >;
  /** ARNs of roles that were deleted. Other roles that are not here are taken to be right: many worlds only name them. */
  deleted: string[];
  /** Customer managed policies by ARN; each has the one version that it was made with. */
  policies: Record<string, { name: string; document: string }>;
}

export const missing = (what: string) =>
  awsError('NoSuchEntityException', `${what} cannot be found.`, 404);
export const exists = (what: string) =>
  awsError('EntityAlreadyExistsException', `${what} already exists.`, 409);

export function roleOf(state: IamState, name: string) {
  const role = state.roles[name];
  if (!role) throw missing(`The role with name ${name}`);
  return role;
}

export function policyOf(state: IamState, arn: string) {
  const policy = state.policies[arn];
  if (!policy) throw missing(`Policy ${arn}`);
  return policy;
}

/** IAM takes documents as they are, and gives them back as parts of a URL. */
export function checked(document: string): string {
  try {
    JSON.parse(document);
  } catch {
    throw awsError('MalformedPolicyDocumentException', 'Syntax errors in policy.');
  }
  return document;
}
export const asUrl = (document: string): string => encodeURIComponent(document);
