import { existsSync, readFileSync } from 'node:fs';
import { InvalidInput } from '../core/model/errors.ts';
import { parseTemplate, type Template } from './cloud/template.ts';
import { inPackage } from './package.ts';

/**
 * The template that `cdk synth` makes of the default stack, as it was written by the build.
 * @param testing whether its policy allows tests of methods, so that their permission is granted
 * @throws InvalidInput where the package was not built
 */
export function deployedTemplate(testing = false): Template {
  const file = inPackage('dist', testing ? 'template-testing.json' : 'template.json');
  if (!existsSync(file)) throw new InvalidInput(`${file} is missing. Run "npm run build" first.`);
  return parseTemplate(JSON.parse(readFileSync(file, 'utf8')));
}
