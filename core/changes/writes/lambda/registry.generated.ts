// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import AddPermission from './add-permission.ts';
import PublishVersion from './publish-version.ts';
import PutFunctionConcurrency from './put-function-concurrency.ts';
import RemovePermission from './remove-permission.ts';
import UpdateAlias from './update-alias.ts';
import UpdateFunctionConfiguration from './update-function-configuration.ts';

export const writes: Readonly<Record<string, Write>> = {
  AddPermission,
  PublishVersion,
  PutFunctionConcurrency,
  RemovePermission,
  UpdateAlias,
  UpdateFunctionConfiguration,
};
