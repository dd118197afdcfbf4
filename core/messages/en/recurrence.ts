import type { Messages } from '../types.ts';

/** What keeps coming back and ends on its own, and how it is prevented. */
export default {
  times:
    'It ended without a change by Gateway Medic, but it has now happened {count} times within {days, plural, one {# day} other {# days}} with the same cause ({cause}).',
  time: 'From {from} to {until} (incident {incident}).',
  brought:
    'Brought about by {call} on {resource} at {at}{by, select, none {} other {, by {by}}}{tool, select, none {} other { ({tool})}}.',
  ended:
    'Ended by {call} on {resource} at {at}{by, select, none {} other {, by {by}}}{tool, select, none {} other { ({tool})}}.',
  'prevent-permission':
    'To prevent it: the deployment removes the permission before it adds the new one. Add the new statement under another id first, and remove the old one afterwards.',
  'prevent-permission-terraform':
    'To prevent it in Terraform: in each aws_lambda_permission, replace statement_id by statement_id_prefix = "apigateway-" and add a lifecycle block with create_before_destroy = true. The new permission then exists before the old one is removed.',
  'prevent-permission-cloudformation':
    'To prevent it in CloudFormation, SAM or CDK: keep each AWS::Lambda::Permission under the same logical id in every release, with FunctionName set to the alias, and change it in place. CloudFormation creates its replacement before it removes the old one; a resource that is removed in one deployment and added in the next leaves a gap.',
  'prevent-alias':
    'To prevent it: do not delete the alias to create it again. Point it to the new version with UpdateAlias; its permissions stay with it.',
  'prevent-alias-terraform':
    'To prevent it in Terraform: change only function_version of the aws_lambda_alias, which is updated in place; a new name or function_name replaces it. Add a lifecycle block with prevent_destroy = true to have such a plan refused.',
  'prevent-alias-cloudformation':
    'To prevent it in CloudFormation, SAM or CDK: keep the AWS::Lambda::Alias under one logical id and change its FunctionVersion only (SAM: AutoPublishAlias). It is updated in place then. Add DeletionPolicy: Retain and UpdateReplacePolicy: Retain.',
  'prevent-concurrency':
    'To prevent it: do not reserve a concurrency of 0 to stop a function during a release. Point the alias to the new version instead; requests then go on being served.',
  'prevent-concurrency-terraform':
    'To prevent it in Terraform: leave reserved_concurrent_executions of the aws_lambda_function at its working value in every apply, and publish a version that the alias moves to instead of stopping the function.',
  'prevent-concurrency-cloudformation':
    'To prevent it in CloudFormation, SAM or CDK: leave ReservedConcurrentExecutions of the function at its working value in every deployment, and let an alias move to the new version instead of stopping the function.',
  'prevent-release':
    'To prevent it: release new versions gradually. Let CodeDeploy shift the alias (SAM: DeploymentPreference; CDK: LambdaDeploymentGroup) with this alarm, so that a bad version is rolled back while it serves few requests.',
  'prevent-deployment':
    'To prevent it: release deployments of the stage as a canary with this alarm, and promote them once it stays quiet, instead of replacing a bad deployment after it served every request.',
  'prevent-unknown':
    'No change that brings it about is listed, so no patch can be proposed. Compare the times above with releases, scheduled jobs and peaks of demand.',
} satisfies Messages;
