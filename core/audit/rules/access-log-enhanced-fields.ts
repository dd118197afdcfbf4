import { replace } from '../../remedies/patch.ts';
import { holds, wantedVariables } from '../access-log-format.ts';
import { recommendedFormat } from '../recommended-format.ts';
import { defineRule, pass, updateStage, violation } from '../define-rule.ts';

const id = 'access-log-enhanced-fields';

/** https://aws.amazon.com/blogs/compute/troubleshooting-amazon-api-gateway-with-enhanced-observability-variables/ */
export default defineRule({
  id,
  severity: 'medium',
  judge(facts) {
    const { accessLog, name } = facts.configuration.stage;
    if (!accessLog) return [];
    const missing = wantedVariables(facts)
      .filter((alternatives) => !alternatives.some((one) => holds(accessLog.format, one)))
      .map(([first = '']) => first);
    if (missing.length === 0) return pass(name);
    const format = (value: string) =>
      updateStage(facts, replace('/accessLogSettings/format', value));
    return violation({
      subject: name,
      evidence: [
        {
          code: `${id}.missing`,
          args: {
            count: missing.length,
            variables: missing.map((one) => `$context.${one}`).join(', '),
          },
        },
      ],
      fix: [format(recommendedFormat)],
      undo: [format(accessLog.format)],
    });
  },
});
