// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import UpdateAuthorizer from './update-authorizer.ts';
import UpdateIntegration from './update-integration.ts';
import UpdateStage from './update-stage.ts';

export const writes: Readonly<Record<string, Write>> = {
  UpdateAuthorizer,
  UpdateIntegration,
  UpdateStage,
};
