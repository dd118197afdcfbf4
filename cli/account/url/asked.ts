import { say } from '../../../core/messages/render.ts';
import type { Asked } from '../../../core/model/front/asked.ts';
import { askedUrl } from '../../../core/model/front/asked-url.ts';
import { redact } from '../../../core/model/redaction.ts';
import { InvalidInput } from '../../../core/model/errors.ts';
import type { AccountOptions } from '../connection.ts';

/** What is said beside a URL. */
export interface UrlOptions extends AccountOptions {
  readonly stage?: string;
  readonly replay?: string;
  readonly get?: boolean;
  readonly markdown?: string | true;
  readonly html?: string;
}

/** The request that a URL on the command line stands for. @throws InvalidInput where it stands for none */
export function askedOf(
  url: string,
  { get, stage, replay, markdown, html, region: given }: UrlOptions,
): Asked {
  if (stage !== undefined) throw new InvalidInput(say('front.stage-option'));
  if (markdown !== undefined || html !== undefined) throw new InvalidInput(say('front.report'));
  if (replay !== undefined) throw new InvalidInput(say('front.replay'));
  const asked = askedUrl(url, get ? 'GET' : 'HEAD');
  if (typeof asked === 'string')
    throw new InvalidInput(say(`front.${asked}`, { url: redact(url) }));
  const region = asked.endpoint?.region;
  if (region !== undefined && given !== undefined && given !== region)
    throw new InvalidInput(say('front.region', { host: asked.host, region, given }));
  return asked;
}
