import type { BaseFacts } from '../../../model/facts.ts';
import type { Faulty } from '../../../model/finding.ts';
import type { Integration, Route } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { broughtBy } from '../../deployment/helpers/brought-by.ts';
import { variablesIn } from '../../deployment/helpers/variables-in.ts';
import { wrongVariable } from '../../deployment/helpers/wrong-variable.ts';
import { filledUri } from './filled-uri.ts';

/** What a finding says of how a wrong address came about, and of the ways back. */
interface BroughtAddress extends Pick<Faulty, 'evidence' | 'remedies'> {
  readonly advised: NonNullable<Faulty['advised']>;
  readonly data: Record<string, string>;
  /** The stage variable that a part of the address comes from. */
  readonly variable?: string;
}

/**
 * How a method came by a wrong address: through a stage variable, which is set back, or with a deployment. An address with a variable in it
 * does not prove that the deployment brought it, so that only a listed change of the method counts then.
 * @param isWrong whether a URI, its variables filled in, is wrong
 */
export function broughtAddress(
  route: Route & { readonly integration: Integration },
  facts: BaseFacts,
  signals: Signals,
  isWrong: (uri: string) => boolean,
): BroughtAddress {
  const [variable] = variablesIn(route.integration);
  const brought = broughtBy(route, facts, signals, variable === undefined);
  if (variable === undefined) return { ...brought, advised: [] };
  const isRight = (value: string) =>
    !isWrong(filledUri(route.integration, withVariable(facts, variable, value)));
  const set = wrongVariable(variable, facts, signals, isRight);
  return {
    evidence: [...set.evidence, ...brought.evidence],
    remedies: [...set.remedies, ...brought.remedies],
    advised: [...set.advised],
    data: { ...set.data, ...brought.data },
    variable,
  };
}

function withVariable(facts: BaseFacts, name: string, value: string): BaseFacts {
  const { configuration } = facts;
  const { stage } = configuration;
  const variables = { ...stage.variables, [name]: value };
  return { ...facts, configuration: { ...configuration, stage: { ...stage, variables } } };
}
