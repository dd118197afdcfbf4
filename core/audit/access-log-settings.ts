import type { FixCall } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import type { ApiKind } from '../model/target.ts';
import { remove, replace } from '../remedies/patch.ts';
import { fixCall, updateStage, updateV2Stage } from './define-rule.ts';
import {
  recommendedFormat,
  recommendedHttpFormat,
  recommendedWebsocketFormat,
} from './recommended-format.ts';

/** The recommended format of the access log, by the kind of the API. */
export const recommendedFormats: Readonly<Record<ApiKind, string>> = {
  REST: recommendedFormat,
  HTTP: recommendedHttpFormat,
  WEBSOCKET: recommendedWebsocketFormat,
};

/** Where an access log goes, and what it holds. */
interface AccessLog {
  readonly destinationArn: string;
  readonly format: string;
}

/** Turns the access log on. */
export const setAccessLog = (facts: AuditFacts, { destinationArn, format }: AccessLog): FixCall =>
  facts.target.apiKind === 'REST'
    ? updateStage(
        facts,
        replace('/accessLogSettings/destinationArn', destinationArn),
        replace('/accessLogSettings/format', format),
      )
    : updateV2Stage(facts, {
        AccessLogSettings: { DestinationArn: destinationArn, Format: format },
      });

/** Turns it off. */
export const noAccessLog = (facts: AuditFacts): FixCall =>
  facts.target.apiKind === 'REST'
    ? updateStage(facts, remove('/accessLogSettings'))
    : fixCall('apigatewayv2:DeleteAccessLogSettings', {
        ApiId: facts.target.apiId,
        StageName: facts.target.stage,
      });

/** Changes what it holds. An HTTP or WebSocket API takes the whole of its settings. */
export const setFormat = (facts: AuditFacts, log: AccessLog): FixCall =>
  facts.target.apiKind === 'REST'
    ? updateStage(facts, replace('/accessLogSettings/format', log.format))
    : setAccessLog(facts, log);
