import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';

const id = 'log-retention';
/** Days: what an investigation needs at least, and seven years as CloudWatch Logs counts them. */
const bounds = { least: 30, most: 2557 };
/** Days that the fix sets where lines are kept for ever, or too long. */
const usual = 365;

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    known(facts.logGroups).map(({ name: logGroupName, retentionInDays: days }) => {
      if (days !== null && days >= bounds.least && days <= bounds.most) return pass(logGroupName);
      const keep = (retentionInDays: number) =>
        fixCall('logs:PutRetentionPolicy', { logGroupName, retentionInDays });
      const why = days === null ? 'for-ever' : days < bounds.least ? 'too-short' : 'too-long';
      return violation({
        subject: logGroupName,
        evidence: [evidence(`${id}.${why}`, { group: logGroupName, days: days ?? 0 })],
        fix: [keep(why === 'too-short' ? bounds.least : usual)],
        undo: [
          days === null ? fixCall('logs:DeleteRetentionPolicy', { logGroupName }) : keep(days),
        ],
      });
    }),
});
