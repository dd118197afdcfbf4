/** Bundles the Lambdas and says how large each is: what a start reads, and with what is imported on demand. */
import { bundle } from '../lib/bundle.ts';

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`.padStart(8);

for (const { worker, loaded, total } of (await bundle()).toSorted((a, b) => b.loaded - a.loaded))
  console.log(`${kilobytes(loaded)} ${kilobytes(total)}  ${worker}`);
