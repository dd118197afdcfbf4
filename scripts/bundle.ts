/** Bundles the Lambdas and says how large each is. */
import { bundle } from '../lib/bundle.ts';

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`.padStart(8);

for (const [name, bytes] of Object.entries(bundle()).toSorted(([, a], [, b]) => b - a))
  console.log(`${kilobytes(bytes)}  ${name}`);
