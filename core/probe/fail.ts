import * as z from 'zod/mini';
import type { FailedPhase } from '../model/front/probed.ts';

/** An error as the end of a phase. */
export function failedBy(error: unknown): FailedPhase {
  const { code, name, message } = errorSchema.safeParse(error).data ?? {};
  const known = typeof code === 'string' ? code : (name ?? 'ERROR');
  return { failed: codes[known] ?? known, because: message ?? String(error) };
}

/** By its shape: an error of another realm is an instance of another class. */
const errorSchema = z.object({
  code: z.optional(z.unknown()),
  name: z.optional(z.string()),
  message: z.optional(z.string()),
});

/** A phase that took longer than it may. */
export const late = (milliseconds: number): FailedPhase => ({
  failed: 'TIMEOUT',
  because: `Nothing came back within ${milliseconds / 1000} seconds.`,
});

/** What OpenSSL says where the other side does not speak TLS at all. */
const codes: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: 'PLAIN_HTTP',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'PLAIN_HTTP',
  ERR_SSL_HTTP_REQUEST: 'PLAIN_HTTP',
  ETIMEDOUT: 'TIMEOUT',
};

/** What a promise comes to, or {@link late}. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | FailedPhase> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<FailedPhase>((resolve) => {
    timer = setTimeout(() => resolve(late(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
