import { renderRule, ruleTexts } from '../../core/messages/rules.ts';
import type { Rule } from '../../core/audit/define-rule.ts';
import type { Audit, RuleResult, RuleVerdict, Severity } from '../../core/model/audit.ts';
import { partitionOf, type Target } from '../../core/model/target.ts';
import { fixCommands } from './fixes.ts';
import type { Audited } from './outcome.ts';

const levels: Readonly<Record<Severity, string>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};
/** What code scanning sorts by, from 0 to 10. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  high: '8.0',
  medium: '5.0',
  low: '2.0',
};

/**
 * Audits in the Static Analysis Results Interchange Format 2.1.0, for code scanning and security dashboards.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifOf = ({ audits, failed }: Audited, rules: readonly Rule[], version: string) => ({
  $schema:
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: { name: 'gateway-medic', semanticVersion: version, rules: rules.map(ruleOf) },
      },
      invocations: [
        {
          executionSuccessful: failed.length === 0,
          toolExecutionNotifications: failed.map(({ name, because }) => ({
            level: 'error',
            message: { text: `${name}: ${because}` },
          })),
        },
      ],
      results: audits.flatMap((audit) =>
        audit.results.flatMap((result) =>
          result.verdicts.map((verdict) => resultOf(audit, result, verdict, rules)),
        ),
      ),
    },
  ],
});

function ruleOf({ id, severity }: Rule) {
  const { title, why, cdk } = ruleTexts(id);
  return {
    id,
    name: id.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${cdk}`, markdown: `${why}\n\n\`\`\`ts\n${cdk}\n\`\`\`` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['api-gateway'], 'security-severity': securitySeverity[severity] },
  };
}

function resultOf(
  { target }: Audit,
  { rule, severity }: RuleResult,
  verdict: RuleVerdict,
  rules: readonly Rule[],
) {
  const subject = verdict.subject ?? target.stage;
  const about = {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    locations: [locationOf(target, subject)],
    partialFingerprints: {
      'gatewayMedic/v1': [
        target.account,
        target.region,
        target.apiId,
        target.stage,
        rule,
        subject,
      ].join('/'),
    },
  };
  const { title } = ruleTexts(rule);
  if (verdict.verdict === 'pass')
    return { ...about, kind: 'pass', level: 'none', message: { text: title } };
  if (verdict.verdict === 'unknown') {
    const { what, because } = verdict.gap;
    return {
      ...about,
      kind: 'open',
      level: 'none',
      message: { text: `${title}: ${what}: ${because}` },
    };
  }
  const text = verdict.evidence.map((one) => renderRule(one)).join(' ');
  const { commands, undo } = fixCommands(verdict, target);
  const block = commands.length > 0 ? `\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\`` : '';
  return {
    ...about,
    kind: 'fail',
    level: levels[severity],
    message: { text, markdown: text + block },
    properties: { commands, undo },
  };
}

/** A stage is no file. Tools that insist on one are given a path that names it. */
const locationOf = ({ region, apiId, apiName, stage }: Target, subject: string) => ({
  physicalLocation: {
    artifactLocation: {
      uri: ['apigateway', region, apiId, stage].map(encodeURIComponent).join('/'),
    },
    region: { startLine: 1 },
  },
  logicalLocations: [
    {
      kind: 'resource',
      name: subject,
      fullyQualifiedName: `arn:${partitionOf(region)}:apigateway:${region}::/restapis/${apiId}/stages/${stage}`,
    },
  ],
  message: { text: `${apiName}/${stage}: ${subject}` },
});
