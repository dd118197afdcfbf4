import { LambdaClient, RemovePermissionCommand } from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'lambda:RemovePermission',
  grants: onFunctions('lambda:RemovePermission', '<FunctionName>'),
  reads: [],
  removalOf: {
    write: 'lambda:AddPermission',
    same: ['FunctionName', 'Qualifier', 'StatementId'],
  },
  send: sends(LambdaClient, RemovePermissionCommand),
  gone: ['ResourceNotFoundException'],
});
