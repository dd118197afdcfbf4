import { domains } from '../../core/model/finding.ts';

/** What is made from the templates. */
export interface Unit {
  readonly id: string;
  /** The files to write, by template. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands in the templates for what is particular to the unit. */
  readonly placeholders: Readonly<Record<string, string>>;
}

/** A person's mistake, in a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A check from `DOMAIN/ID`. @throws Refused for a domain that does not exist or an id that is not one */
function check(argument: string): Unit {
  const [domain = '', ...rest] = argument.split('/');
  const id = rest.join('/');
  if (!(domains as readonly string[]).includes(domain))
    throw new Refused(`"${domain}" is not a valid domain. Available: ${domains.join(', ')}.`);
  requireKebab(id);
  return {
    id,
    placeholders: { 'example-cause': id, 'example-domain': domain },
    files: {
      [`checks/${domain}.ts`]: `core/checks/${domain}/${id}.ts`,
      'check.messages.ts': `core/messages/en/checks/${id}.ts`,
      'check.test.ts': `test/core/checks/${domain}/${id}.test.ts`,
      'check.md': `docs/checks/${id}.md`,
      'scenario.json': `simulator/scenarios/${id}.json`,
    },
  };
}

function remedy(id: string): Unit {
  requireKebab(id);
  return {
    id,
    placeholders: { 'example-remedy': id },
    files: {
      'remedy.ts': `core/remedies/catalogue/${id}.ts`,
      'remedy.messages.ts': `core/messages/en/remedies/${id}.ts`,
      'remedy.test.ts': `test/core/remedies/catalogue/${id}.test.ts`,
      'remedy.md': `docs/remedies/${id}.md`,
    },
  };
}

function requireKebab(id: string): void {
  if (!kebab.test(id))
    throw new Refused(
      `"${id}" is not a valid id: use lower-case words joined by hyphens, for example lambda-init-error.`,
    );
}

/** How each kind of unit is made from its argument. */
export const makers: Readonly<Record<string, (argument: string) => Unit>> = { check, remedy };
