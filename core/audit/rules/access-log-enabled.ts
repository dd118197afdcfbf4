import { partitionOf } from '../../model/partition.ts';
import { remove, replace } from '../../remedies/patch.ts';
import { recommendedFormat } from '../recommended-format.ts';
import { defineRule, fixCall, pass, updateStage, violation } from '../define-rule.ts';

const id = 'access-log-enabled';
/** Days that the group of the fix keeps its lines. */
const retentionInDays = 365;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export default defineRule({
  id,
  severity: 'high',
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
        updateStage(
          facts,
          replace('/accessLogSettings/destinationArn', arn),
          replace('/accessLogSettings/format', recommendedFormat),
        ),
      ],
      undo: [
        updateStage(facts, remove('/accessLogSettings')),
        fixCall('logs:DeleteLogGroup', { logGroupName }),
      ],
    });
  },
});
