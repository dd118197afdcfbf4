import { InvalidInput } from '../../../../core/model/errors.ts';
import {
  type MetricsQuery,
  parseMetricsQuery,
} from '../../../../core/model/metrics-insights/parse.ts';
import { validation } from '../state.ts';

/** Reads a Metrics Insights query. @throws ValidationError for what is not one */
export function readMetricsQuery(text: string): MetricsQuery {
  try {
    return parseMetricsQuery(text);
  } catch (error) {
    if (error instanceof InvalidInput) throw validation(error.message);
    throw error;
  }
}
