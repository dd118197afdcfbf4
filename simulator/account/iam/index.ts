import type {
  AttachRolePolicyCommandInput,
  CreatePolicyCommandInput,
  CreateRoleCommandInput,
  GetPolicyCommandInput,
  GetPolicyVersionCommandInput,
  GetRolePolicyCommandInput,
  ListAttachedRolePoliciesCommandInput,
  ListRolePoliciesCommandInput,
  PutRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import { defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { changeOperations } from './changes.ts';
import { asUrl, checked, exists, type IamState, missing, policyOf, roleOf } from './state.ts';

export type { IamState } from './state.ts';

const operation = operationsOn<IamState>();

const paged = <T>(all: readonly T[], marker: string | undefined, size = 100) => {
  const { items, next } = pageOf(all, marker, size, 'ValidationError');
  return {
    items,
    end: { IsTruncated: next !== undefined, ...(next !== undefined && { Marker: next }) },
  };
};

const CreateRole = operation<CreateRoleCommandInput>(
  ['RoleName', 'AssumeRolePolicyDocument'],
  ['Path', 'Description'],
  (state, { RoleName, AssumeRolePolicyDocument, Path = '/' }, { accountId }) => {
    if (state.roles[RoleName]) throw exists(`Role with name ${RoleName}`);
    const arn = `arn:aws:iam::${accountId}:role${Path}${RoleName}`;
    const trust = checked(AssumeRolePolicyDocument);
    state.deleted = state.deleted.filter((one) => one !== arn);
    state.roles[RoleName] = { arn, trust, inline: {}, attached: [] };
    return { Role: { RoleName, Path, Arn: arn, AssumeRolePolicyDocument: asUrl(trust) } };
  },
);

const PutRolePolicy = operation<PutRolePolicyCommandInput>(
  ['RoleName', 'PolicyName', 'PolicyDocument'],
  [],
  (state, { RoleName, PolicyName, PolicyDocument }) => {
    roleOf(state, RoleName).inline[PolicyName] = checked(PolicyDocument);
    return {};
  },
);

const ListRolePolicies = operation<ListRolePoliciesCommandInput>(
  ['RoleName'],
  ['Marker', 'MaxItems'],
  (state, { RoleName, Marker, MaxItems }) => {
    const names = Object.keys(roleOf(state, RoleName).inline).toSorted();
    const { items, end } = paged(names, Marker, MaxItems);
    return { PolicyNames: items, ...end };
  },
);

const GetRolePolicy = operation<GetRolePolicyCommandInput>(
  ['RoleName', 'PolicyName'],
  [],
  (state, { RoleName, PolicyName }) => {
    const document = roleOf(state, RoleName).inline[PolicyName];
    if (document === undefined) throw missing(`The role policy with name ${PolicyName}`);
    return { RoleName, PolicyName, PolicyDocument: asUrl(document) };
  },
);

const CreatePolicy = operation<CreatePolicyCommandInput>(
  ['PolicyName', 'PolicyDocument'],
  ['Path', 'Description'],
  (state, { PolicyName, PolicyDocument, Path = '/' }, { accountId }) => {
    const arn = `arn:aws:iam::${accountId}:policy${Path}${PolicyName}`;
    if (state.policies[arn]) throw exists(`A policy called ${PolicyName}`);
    state.policies[arn] = { name: PolicyName, document: checked(PolicyDocument) };
    return { Policy: { PolicyName, Arn: arn, DefaultVersionId: 'v1' } };
  },
);

/** Policies that AWS manages are not part of the simulation: attaching one fails as an unknown policy does. */
const AttachRolePolicy = operation<AttachRolePolicyCommandInput>(
  ['RoleName', 'PolicyArn'],
  [],
  (state, { RoleName, PolicyArn }) => {
    policyOf(state, PolicyArn);
    const { attached } = roleOf(state, RoleName);
    if (!attached.includes(PolicyArn)) attached.push(PolicyArn);
    return {};
  },
);

const ListAttachedRolePolicies = operation<ListAttachedRolePoliciesCommandInput>(
  ['RoleName'],
  ['Marker', 'MaxItems'],
  (state, { RoleName, Marker, MaxItems }) => {
    const { items, end } = paged(roleOf(state, RoleName).attached, Marker, MaxItems);
    const AttachedPolicies = items.map((PolicyArn) => ({
      PolicyArn,
      PolicyName: policyOf(state, PolicyArn).name,
    }));
    return { AttachedPolicies, ...end };
  },
);

const GetPolicy = operation<GetPolicyCommandInput>(['PolicyArn'], [], (state, { PolicyArn }) => ({
  Policy: {
    PolicyName: policyOf(state, PolicyArn).name,
    Arn: PolicyArn,
    DefaultVersionId: 'v1',
  },
}));

const GetPolicyVersion = operation<GetPolicyVersionCommandInput>(
  ['PolicyArn', 'VersionId'],
  [],
  (state, { PolicyArn, VersionId }) => {
    const { document } = policyOf(state, PolicyArn);
    if (VersionId !== 'v1') throw missing(`Policy ${PolicyArn} version ${VersionId}`);
    return { PolicyVersion: { Document: asUrl(document), VersionId, IsDefaultVersion: true } };
  },
);

/** Roles and their permission policies. @see https://docs.aws.amazon.com/IAM/latest/APIReference/ */
export const iam: Service<IamState> = defineService<IamState>({
  id: 'iam',
  initial: () => ({ roles: {}, deleted: [], policies: {} }),
  operations: {
    CreateRole,
    PutRolePolicy,
    ListRolePolicies,
    GetRolePolicy,
    CreatePolicy,
    AttachRolePolicy,
    ListAttachedRolePolicies,
    GetPolicy,
    GetPolicyVersion,
    ...changeOperations,
  },
});
