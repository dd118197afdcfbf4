import type { ClientRequest, Exchange } from './gateway/request.ts';

/** Requests that clients send again, among those that arrive for the first time. */
export class RetryingClients {
  #again: ClientRequest[] = [];

  /** The requests up to `to`, oldest first, each after the answers to those before it were {@link noted}. */
  *among(arriving: readonly ClientRequest[], to: Date): Generator<ClientRequest> {
    let place = 0;
    for (;;) {
      const first = arriving[place];
      const again = this.#again[0];
      const isDue = again !== undefined && again.at < to;
      if (isDue && (!first || again.at <= first.at)) yield this.#again.shift() as ClientRequest;
      else if (!first) return;
      else {
        place += 1;
        yield first;
      }
    }
  }

  /** Takes note of an answer: a client that retries asks again after 429 and 5XX. */
  noted({ request, status, latency }: Exchange): void {
    const { retries } = request;
    if (!retries || retries.times < 1 || (status < 500 && status !== 429)) return;
    const at = new Date(request.at.getTime() + latency + retries.after * 1000);
    const left = { ...retries, times: retries.times - 1 };
    this.#again.push({ ...request, at, retries: left });
    this.#again.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}
