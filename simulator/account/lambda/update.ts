import type {
  UpdateFunctionCodeRequest,
  UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda';
import { canonical } from '../key-order.ts';
import {
  checkSettings,
  codeKeyOf,
  codeShown,
  settingNames,
  settingsShown,
  touched,
} from './configuration.ts';
import { checkRevision } from './errors.ts';
import { existingFunction } from './functions.ts';
import { beginUpdate, refuseWhileUpdating } from './in-progress.ts';
import { takes } from './takes.ts';
import { publish } from './versions.ts';

const UpdateFunctionConfiguration = takes<UpdateFunctionConfigurationRequest>(
  ['FunctionName'],
  [...settingNames, 'RevisionId'],
  (state, { FunctionName, RevisionId, ...settings }, context) => {
    const { stored } = existingFunction(state, FunctionName, undefined, context);
    const { latest } = stored;
    refuseWhileUpdating(stored);
    checkRevision(RevisionId, latest.configuration.RevisionId);
    checkSettings(settings);
    const changed = {
      ...latest.configuration,
      ...settingsShown(settings, context),
      ...touched(context),
    };
    latest.configuration = canonical(changed);
    beginUpdate(state, stored, context);
    return latest.configuration;
  },
);

const UpdateFunctionCode = takes<UpdateFunctionCodeRequest>(
  ['FunctionName'],
  ['ZipFile', 'S3Bucket', 'S3Key', 'S3ObjectVersion', 'ImageUri', 'Publish', 'RevisionId'],
  (state, { FunctionName, RevisionId, Publish, ...code }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    const { latest } = stored;
    refuseWhileUpdating(stored);
    checkRevision(RevisionId, latest.configuration.RevisionId);
    latest.codeKey = codeKeyOf(code);
    const changed = { ...latest.configuration, ...codeShown(latest.codeKey), ...touched(context) };
    latest.configuration = canonical(changed);
    if (Publish) return publish(state, stored, name, undefined, context);
    beginUpdate(state, stored, context);
    return latest.configuration;
  },
);

export const update = { UpdateFunctionConfiguration, UpdateFunctionCode };
