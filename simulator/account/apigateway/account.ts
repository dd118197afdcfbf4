import type { Account, GetAccountRequest, UpdateAccountRequest } from '@aws-sdk/client-api-gateway';
import { badRequest } from './errors.ts';
import { patched, type Rule } from './patch.ts';
import { takes } from './takes.ts';

const GetAccount = takes<GetAccountRequest>([], [], ({ account }) => account);

function setRole(account: Account, value: string) {
  if (value === '') delete account.cloudwatchRoleArn;
  else if (/^arn:aws[a-z-]*:iam::\d{12}:role\/.+/.test(value)) account.cloudwatchRoleArn = value;
  else
    throw badRequest(
      'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
    );
}

const rules: readonly Rule<Account>[] = [
  {
    path: '/cloudwatchRoleArn',
    ops: { replace: setRole, remove: (account) => void delete account.cloudwatchRoleArn },
  },
];

const UpdateAccount = takes<UpdateAccountRequest>([], ['patchOperations'], (state, input) => {
  state.account = patched(state.account, input.patchOperations, rules);
  return state.account;
});

export const account = { GetAccount, UpdateAccount };
