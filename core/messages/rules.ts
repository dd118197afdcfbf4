import type { Evidence } from '../model/evidence.ts';
import type { ApiKind } from '../model/target.ts';
import { rules as english } from './en/rules/registry.generated.ts';
import { formatted } from './format.ts';
import { render } from './render.ts';
import type { RuleMessages } from './types.ts';

const languages: Readonly<Record<string, typeof english>> = { en: english };

/** The texts of a rule. @throws Error for an id that no rule has */
export function ruleTexts(id: string, language = 'en'): RuleMessages {
  const texts = (languages[language] ?? english)[id];
  if (!texts) throw new Error(`The rule ${id} has no texts.`);
  return texts;
}

/** How the AWS CDK keeps a rule from the start, by the kind of the API. */
export function cdkOf(id: string, kind: ApiKind): string {
  const { cdk, cdkV2 = cdk } = ruleTexts(id);
  return kind === 'REST' ? cdk : cdkV2;
}

/** As `render`, for the evidence of rules. */
export function renderRule(evidence: Evidence, language = 'en'): string {
  const dot = evidence.code.indexOf('.');
  const texts = (languages[language] ?? english)[evidence.code.slice(0, dot)];
  const text = texts?.evidence[evidence.code.slice(dot + 1)];
  if (text === undefined) return render(evidence, language);
  return formatted(text, evidence.args, language);
}
