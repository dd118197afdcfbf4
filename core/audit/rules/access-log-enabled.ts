import { partitionOf } from '../../model/partition.ts';
import { noAccessLog, recommendedFormats, setAccessLog } from '../access-log-settings.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';

const id = 'access-log-enabled';
/** Days that the group of the fix keeps its lines. */
const retentionInDays = 365;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge(facts) {
    const { target, configuration } = facts;
    if (configuration.stage.accessLog) return pass(target.stage);
    const logGroupName = `/aws/apigateway/${target.apiId}/${target.stage}`;
    const arn = `arn:${partitionOf(target.region)}:logs:${target.region}:${target.account}:log-group:${logGroupName}`;
    return violation({
      subject: target.stage,
      evidence: [{ code: `${id}.none`, args: { stage: target.stage } }],
      fix: [
        fixCall('logs:CreateLogGroup', { logGroupName }),
        fixCall('logs:PutRetentionPolicy', { logGroupName, retentionInDays }),
        setAccessLog(facts, {
          destinationArn: arn,
          format: recommendedFormats[target.apiKind],
        }),
      ],
      undo: [noAccessLog(facts), fixCall('logs:DeleteLogGroup', { logGroupName })],
    });
  },
});
