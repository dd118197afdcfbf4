import type { Environment } from '../aws/environment.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { documentKeys, documents } from '../store/documents.ts';
import { renderHtml, renderMarkdown } from './index.ts';

/** Stores a report as data, as Markdown and as a page. @returns the key of the page */
export async function writeReport(environment: Environment, report: Report): Promise<string> {
  const store = documents(environment);
  const key = (extension: 'json' | 'html' | 'md') =>
    documentKeys.report(report.incident.id, extension);
  const page = await renderHtml(report);
  await Promise.all([
    store.put(key('json'), reportSchema, report),
    store.write(key('md'), renderMarkdown(report), 'text/markdown'),
    store.write(key('html'), page, 'text/html'),
  ]);
  return key('html');
}
