import { block, plain } from '../../core/report/markdown-text.ts';
import { renderRule, ruleTexts } from '../../core/messages/rules.ts';
import type { Rule } from '../../core/audit/define-rule.ts';
import type { Audit } from '../../core/model/audit.ts';
import type { RuleResult, RuleVerdict, Severity } from '../../core/model/audit/rule-result.ts';
import { partitionOf } from '../../core/model/partition.ts';
import type { Target } from '../../core/model/target.ts';
import { fixCommands } from './fixes.ts';
import type { Audited } from './outcome.ts';

type Violation = Extract<RuleVerdict, { verdict: 'violation' }>;

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
          toolExecutionNotifications: [
            ...failed.map(({ name, because }) => notification('error', `${name}: ${because}`)),
            ...audits.flatMap((audit) => unjudged(audit)),
          ],
        },
      ],
      // Code scanning raises an alert for each result, of whatever kind: only violations are results.
      results: audits.flatMap((audit) =>
        audit.results.flatMap((result) =>
          result.verdicts.flatMap((verdict) =>
            verdict.verdict === 'violation' ? [resultOf(audit, result, verdict, rules)] : [],
          ),
        ),
      ),
    },
  ],
});

const notification = (level: 'error' | 'warning', text: string) => ({ level, message: { text } });

/** What could not be judged, and why: nobody is to take it for kept. */
const unjudged = ({ target, results }: Audit) =>
  results.flatMap(({ rule, verdicts }) =>
    verdicts.flatMap((verdict) => {
      if (verdict.verdict !== 'unknown') return [];
      const { what, because } = verdict.gap;
      const { title } = ruleTexts(rule);
      return notification(
        'warning',
        `${target.apiName}/${target.stage}: ${title}: ${what}: ${because}`,
      );
    }),
  );

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
  verdict: Violation,
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
  const text = verdict.evidence.map((one) => renderRule(one)).join(' ');
  const { commands, undo } = fixCommands(verdict, target);
  const fix = commands.length > 0 ? `\n\n${block(commands, 'sh')}` : '';
  return {
    ...about,
    kind: 'fail',
    level: levels[severity],
    message: { text, markdown: plain(text) + fix },
    properties: { commands, undo },
  };
}

/** A stage is not a file. Tools that insist on one are given a path that names it. */
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
