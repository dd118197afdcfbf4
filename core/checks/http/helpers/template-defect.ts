import { withoutReferences } from './template-references.ts';

/** What is wrong with a mapping template whatever request it is given; null: nothing that its text alone shows. */
export type TemplateDefect = 'block' | 'json' | null;

const comment = /##.*|#\*[^]*?\*#/g;
const opening = /#\{?(?:if|foreach|define|macro)\b/g;
const closing = /#\{?end\b/g;
const directive =
  /#\{?(?:set|if|elseif|else|foreach|define|macro|break|stop|evaluate|parse|include)\b|#\[\[/;

/**
 * Reads a template as far as that is possible without a request: a block that is not closed never renders, and a template without
 * directives writes the same text around its references each time, which must be JSON where the backend takes nothing else.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 */
export function templateDefect(template: string, wantsJson: boolean): TemplateDefect {
  const code = template.replaceAll(comment, '');
  const blocks = code.match(opening)?.length ?? 0;
  if (blocks !== (code.match(closing)?.length ?? 0)) return 'block';
  if (!wantsJson || directive.test(code) || code.trim() === '') return null;
  return isJson(withoutReferences(code)) ? null : 'json';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
