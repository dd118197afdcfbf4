import { holds, wantedVariables } from '../access-log-format.ts';
import { recommendedFormats, setFormat } from '../access-log-settings.ts';
import { defineRule, pass, violation } from '../define-rule.ts';

const id = 'access-log-enhanced-fields';

/** https://aws.amazon.com/blogs/compute/troubleshooting-amazon-api-gateway-with-enhanced-observability-variables/ */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge(facts) {
    const { accessLog, name } = facts.configuration.stage;
    if (!accessLog) return [];
    const missing = wantedVariables(facts)
      .filter((alternatives) => !alternatives.some((one) => holds(accessLog.format, one)))
      .map(([first = '']) => first);
    if (missing.length === 0) return pass(name);
    const format = (value: string) => setFormat(facts, { ...accessLog, format: value });
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
      fix: [format(recommendedFormats[facts.target.apiKind])],
      undo: [format(accessLog.format)],
    });
  },
});
