// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import CreateBasePathMapping from './create-base-path-mapping.ts';
import CreateDeployment from './create-deployment.ts';
import CreateUsagePlanKey from './create-usage-plan-key.ts';
import CreateVpcLink from './create-vpc-link.ts';
import DeleteBasePathMapping from './delete-base-path-mapping.ts';
import DeleteDeployment from './delete-deployment.ts';
import DeleteIntegrationResponse from './delete-integration-response.ts';
import DeleteMethodResponse from './delete-method-response.ts';
import DeleteUsagePlanKey from './delete-usage-plan-key.ts';
import DeleteVpcLink from './delete-vpc-link.ts';
import FlushStageAuthorizersCache from './flush-stage-authorizers-cache.ts';
import PutIntegrationResponse from './put-integration-response.ts';
import PutMethodResponse from './put-method-response.ts';
import UpdateApiKey from './update-api-key.ts';
import UpdateIntegration from './update-integration.ts';
import UpdateStage from './update-stage.ts';
import UpdateUsage from './update-usage.ts';
import UpdateUsagePlan from './update-usage-plan.ts';

export const writes: Readonly<Record<string, Write>> = {
  CreateBasePathMapping,
  CreateDeployment,
  CreateUsagePlanKey,
  CreateVpcLink,
  DeleteBasePathMapping,
  DeleteDeployment,
  DeleteIntegrationResponse,
  DeleteMethodResponse,
  DeleteUsagePlanKey,
  DeleteVpcLink,
  FlushStageAuthorizersCache,
  PutIntegrationResponse,
  PutMethodResponse,
  UpdateApiKey,
  UpdateIntegration,
  UpdateStage,
  UpdateUsage,
  UpdateUsagePlan,
};
