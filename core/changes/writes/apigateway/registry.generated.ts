// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import CreateDeployment from './create-deployment.ts';
import CreateUsagePlanKey from './create-usage-plan-key.ts';
import CreateVpcLink from './create-vpc-link.ts';
import DeleteDeployment from './delete-deployment.ts';
import DeleteUsagePlanKey from './delete-usage-plan-key.ts';
import DeleteVpcLink from './delete-vpc-link.ts';
import FlushStageAuthorizersCache from './flush-stage-authorizers-cache.ts';
import UpdateIntegration from './update-integration.ts';
import UpdateStage from './update-stage.ts';
import UpdateUsage from './update-usage.ts';
import UpdateUsagePlan from './update-usage-plan.ts';

export const writes: Readonly<Record<string, Write>> = {
  CreateDeployment,
  CreateUsagePlanKey,
  CreateVpcLink,
  DeleteDeployment,
  DeleteUsagePlanKey,
  DeleteVpcLink,
  FlushStageAuthorizersCache,
  UpdateIntegration,
  UpdateStage,
  UpdateUsage,
  UpdateUsagePlan,
};
