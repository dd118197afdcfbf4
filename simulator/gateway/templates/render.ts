import { BeyondSimulator } from '../../beyond.ts';

/** What a mapping template may refer to. */
export interface TemplateInput {
  readonly body: string;
  readonly params: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** What the simulator understands of the Velocity Template Language. Everything else with `$` or `#` fails loudly. */
const reference =
  /\$input\.(?<call>json|path)\('(?<path>[^']*)'\)|\$input\.params\('(?<param>[^']*)'\)|\$input\.body|\$stageVariables\.(?<variable>\w+)|\$context\.requestId/g;

/** A body that is not JSON cannot be transformed. */
export class UntransformableBody extends Error {
  override name = 'UntransformableBody' as const;
}

/**
 * Renders a mapping template.
 * @throws UntransformableBody where the template reads fields of a body that is not JSON
 * @throws BeyondSimulator for a template that uses more of the language than the simulator knows
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function render(template: string, input: TemplateInput): string {
  if (/[#$]/.test(template.replaceAll(reference, ''))) {
    throw new BeyondSimulator(`The simulator cannot render the mapping template: ${template}`);
  }
  return template.replaceAll(reference, (text, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups['call']) return field(input.body, groups['path'] ?? '$', groups['call'] === 'json');
    if (groups['param'] !== undefined) return input.params[groups['param']] ?? '';
    if (groups['variable'] !== undefined) return input.stageVariables[groups['variable']] ?? '';
    return text === '$input.body' ? input.body : input.requestId;
  });
}

/** A JSONPath of names only: `$`, `$.a`, `$.a.b`. */
function field(body: string, path: string, asJson: boolean): string {
  if (!/^\$(\.\w+)*$/.test(path))
    throw new BeyondSimulator(`The simulator does not know the path ${path}.`);
  let at: unknown;
  try {
    at = JSON.parse(body === '' ? '{}' : body);
  } catch (cause) {
    throw new UntransformableBody(path, { cause });
  }
  for (const name of path.split('.').slice(1)) {
    at = (at as Record<string, unknown> | null | undefined)?.[name];
  }
  if (asJson) return at === undefined ? '""' : JSON.stringify(at);
  if (at === undefined || at === null) return '';
  return typeof at === 'string' ? at : JSON.stringify(at);
}
