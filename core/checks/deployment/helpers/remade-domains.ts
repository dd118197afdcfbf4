import { apisOfDomain } from '../../../model/front/apis-of-domain.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { changeBefore } from '../../changed-by.ts';

/** A custom domain that was deleted before traffic ended, and the deletion. */
interface Remade {
  readonly name: string;
  readonly change: ChangeEvent;
}

/** The domains that somebody deleted in the hour before; those that lead to other APIs alone, as they are now, are left out. */
export function remadeDomains(facts: FactsFor<'deployment'>, signals: Signals): Remade[] {
  const { deployment, configuration } = facts;
  const listed = deployment.domains ? knownOr(deployment.domains, []) : [];
  const elsewhere = new Set(
    listed
      .filter((read) => {
        const apis = apisOfDomain(read);
        return (
          'known' in apis && apis.known.length > 0 && !apis.known.includes(configuration.api.id)
        );
      })
      .map(({ domain }) => domain.name),
  );
  const change = changeBefore(facts, signals, ({ name }) => name === 'DeleteDomainName');
  return (change?.resources ?? []).flatMap(({ kind, id: name }) =>
    change && kind === 'domain' && !elsewhere.has(name) ? [{ name, change }] : [],
  );
}
