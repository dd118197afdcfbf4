import { InvalidInput } from '../../core/model/errors.ts';
import type { Account } from '../account/account.ts';
import { Breaker, describe } from '../break-world.ts';
import { fill, type Names } from '../placeholders.ts';
import { withStreams } from '../streams.ts';
import type { BuiltWorld, PlacedWorld } from './world.ts';
import type { WorldFile } from './world-file.ts';

/** Builds what a world's file describes, on top of the world that it extends. */
export function buildFile(
  account: Account,
  { name, setup, names, traffic, invokers }: WorldFile,
  base: PlacedWorld | undefined,
): BuiltWorld {
  const { surroundings, names: given } = base?.build(account) ?? emptyWorld(account);
  const builder = new Breaker({
    account,
    surroundings,
    names: given,
    deliver: () => {},
    tell: () => {},
  });
  for (const [index, step] of setup.entries()) {
    try {
      builder.apply(step);
    } catch (cause) {
      const because = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      throw new InvalidInput(`world ${name}: setup[${index}], ${describe(step)}: ${because}`, {
        cause,
      });
    }
  }
  const all = { ...builder.names, ...(fill(names, builder.names) as Names) };
  surroundings.traffic = withStreams(surroundings.traffic, traffic, all);
  surroundings.invokers.push(...(fill(invokers, all) as string[]));
  return { surroundings, names: all };
}

const emptyWorld = ({ region, accountId }: Account): BuiltWorld => ({
  surroundings: { code: {}, processes: {}, hosts: {}, traffic: [], invokers: [] },
  names: { region, accountId },
});
