import { type Report, reportSchema } from '../model/report.ts';
import { redactAll } from '../model/redaction.ts';
import { documentKeys } from '../store/document-keys.ts';
import type { Documents } from '../store/store.ts';
import { renderHtml, renderMarkdown } from './index.ts';

/** Stores a report without its secrets, as data, as Markdown and as a page. @returns where the page is */
export async function writeReport(documents: Documents, whole: Report): Promise<string> {
  const report = redactAll(whole);
  const key = (extension: 'json' | 'html' | 'md') =>
    documentKeys.report(report.incident.id, extension);
  const page = await renderHtml(report);
  const [place] = await Promise.all([
    documents.write(key('html'), page, 'text/html'),
    documents.put(key('json'), reportSchema, report),
    documents.write(key('md'), renderMarkdown(report), 'text/markdown'),
  ]);
  return place;
}
