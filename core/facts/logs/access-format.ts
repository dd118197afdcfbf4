import type { AccessFormat } from './format-values.ts';
import { jsonLeaves, jsonFormat } from './json-format.ts';
import { textFormat } from './text-format.ts';

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export function accessFormat(format: string): AccessFormat {
  const leaves = jsonLeaves(format);
  return leaves ? jsonFormat(leaves, format) : textFormat(format);
}
