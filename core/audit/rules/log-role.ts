import { known } from '../../model/reading.ts';
import { apiGatewayPrincipal, partitionOf } from '../../model/partition.ts';
import { replace } from '../../remedies/patch.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';

const id = 'log-role';
const RoleName = 'api-gateway-cloudwatch-logs';

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: apiGatewayPrincipal },
      Action: 'sts:AssumeRole',
    },
  ],
});

/** One setting for the whole account and Region. https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'WEBSOCKET'],
  judge({ target, configuration }) {
    const { account, region } = target;
    if (known(configuration.account).cloudwatchRoleArn !== null) return pass(account);
    const partition = partitionOf(region);
    const PolicyArn = `arn:${partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`;
    const role = (value: string) =>
      fixCall('apigateway:UpdateAccount', {
        patchOperations: [replace('/cloudwatchRoleArn', value)],
      });
    return violation({
      subject: account,
      evidence: [{ code: `${id}.none`, args: { account, region } }],
      fix: [
        fixCall('iam:CreateRole', { RoleName, AssumeRolePolicyDocument: trust }),
        fixCall('iam:AttachRolePolicy', { RoleName, PolicyArn }),
        role(`arn:${partition}:iam::${account}:role/${RoleName}`),
      ],
      undo: [
        role(''),
        fixCall('iam:DetachRolePolicy', { RoleName, PolicyArn }),
        fixCall('iam:DeleteRole', { RoleName }),
      ],
    });
  },
});
