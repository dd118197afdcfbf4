/** More pages than any sane account has; an API that repeats its token must not keep us for ever. */
const maximum = 200;

/**
 * Reads every page of a paginated operation, one after the other.
 * @param page makes the call for a page; the first one has no token
 * @param next the token of the following page, as the operation's output names it
 * @param most pages that are enough; the last one's token then says that there are more
 * @throws Error where the pages do not come to an end
 */
export async function pages<Output>(
  page: (token: string | undefined) => Promise<Output>,
  next: (output: Output) => string | undefined,
  most?: number,
): Promise<Output[]> {
  const outputs: Output[] = [];
  let token: string | undefined;
  do {
    if (outputs.length === maximum) throw new Error(`More than ${maximum} pages.`);
    const output = await page(token);
    outputs.push(output);
    token = next(output);
  } while (token && outputs.length !== most);
  return outputs;
}
