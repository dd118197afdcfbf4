export { renderHtml } from './html.tsx';
export { renderMarkdown } from './markdown.ts';
