import type {
  DeleteRoleCommandInput,
  DeleteRolePolicyCommandInput,
  DetachRolePolicyCommandInput,
  GetRoleCommandInput,
  UpdateAssumeRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { asUrl, checked, type IamState, missing, roleOf } from './state.ts';

const operation = operationsOn<IamState>();

const GetRole = operation<GetRoleCommandInput>(['RoleName'], [], (state, { RoleName }) => {
  const isGone = state.deleted.some((arn) => arn.endsWith(`/${RoleName}`));
  if (!state.roles[RoleName] && !isGone)
    throw awsError('AccessDeniedException', `The simulated account only names ${RoleName}.`, 403);
  const { arn, trust } = roleOf(state, RoleName);
  return { Role: { RoleName, Path: '/', Arn: arn, AssumeRolePolicyDocument: asUrl(trust) } };
});

const UpdateAssumeRolePolicy = operation<UpdateAssumeRolePolicyCommandInput>(
  ['RoleName', 'PolicyDocument'],
  [],
  (state, { RoleName, PolicyDocument }) => {
    roleOf(state, RoleName).trust = checked(PolicyDocument);
    return {};
  },
);

const DeleteRolePolicy = operation<DeleteRolePolicyCommandInput>(
  ['RoleName', 'PolicyName'],
  [],
  (state, { RoleName, PolicyName }) => {
    const { inline } = roleOf(state, RoleName);
    if (inline[PolicyName] === undefined) throw missing(`The role policy with name ${PolicyName}`);
    delete inline[PolicyName];
    return {};
  },
);

const DetachRolePolicy = operation<DetachRolePolicyCommandInput>(
  ['RoleName', 'PolicyArn'],
  [],
  (state, { RoleName, PolicyArn }) => {
    const role = roleOf(state, RoleName);
    if (!role.attached.includes(PolicyArn)) throw missing(`Policy ${PolicyArn}`);
    role.attached = role.attached.filter((arn) => arn !== PolicyArn);
    return {};
  },
);

const DeleteRole = operation<DeleteRoleCommandInput>(['RoleName'], [], (state, { RoleName }) => {
  const { inline, attached } = roleOf(state, RoleName);
  if (Object.keys(inline).length > 0 || attached.length > 0)
    throw awsError(
      'DeleteConflictException',
      'Cannot delete entity, must delete policies first.',
      409,
    );
  state.deleted.push(roleOf(state, RoleName).arn);
  delete state.roles[RoleName];
  return {};
});

export const changeOperations = {
  GetRole,
  UpdateAssumeRolePolicy,
  DeleteRolePolicy,
  DetachRolePolicy,
  DeleteRole,
};
