/** A plain page to look at lists and their items. Everything stored is shown as text. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { notFound } from './reply';
import type { Kept } from './table';
import type { World } from './world';

const CSP = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: CanvasText; background: Canvas; color-scheme: light dark }
table { border-collapse: collapse; font-size: 13px } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8885 }
td { max-width: 28rem; overflow-wrap: anywhere } nav a { margin-right: 1rem }`;

const LONGEST_SHOWN = 200;
const PAGE = 100;

type Markup = ReturnType<typeof html>;

export function pageRoutes(app: Hono, world: World): void {
  app.get('/style.css', (context) => context.text(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/', (context) => show(context, 'Listor', overview(world)));
  app.get('/lists/:id', (context) => {
    const entry = world.lists.get(context.req.param('id'));
    if (entry === undefined) throw notFound();
    const items = [...entry.table.items.values()];
    const before = Number(context.req.query('before') ?? Infinity);
    const older = items.filter(({ item }) => item.id < before);
    return show(context, entry.record.displayName, listing(entry.table.columns.map(({ name }) => name), older.slice(-PAGE).reverse(), items.length, older.length > PAGE));
  });
}

function show(context: Context, title: string, content: Markup): Response | Promise<Response> {
  context.header('content-security-policy', CSP);
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'no-referrer');
  return context.html(html`<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/style.css"></head><body><h1>${title}</h1>${content}</body></html>`);
}

function overview(world: World): Markup {
  const lists = [...world.lists.values()].map(({ record, table }) => {
    const path = world.sites.get(record.siteId)?.path ?? '';
    return html`<li><a href="/lists/${record.id}">${record.displayName}</a> (${path}, ${table.items.size} objekt)</li>`;
  });
  return html`<p>Den lokala listservern svarar på den här datorn. Här syns vad som ligger i listorna.</p><ul>${lists}</ul>`;
}

function listing(columns: readonly string[], shown: readonly Kept[], count: number, more: boolean): Markup {
  const oldest = shown.at(-1)?.item.id;
  const next = more && oldest !== undefined ? html`<a href="?before=${oldest}">Äldre</a>` : '';
  const rows = shown.map(({ item }) => {
    const cells = columns.map((name) => html`<td>${shortened(item.fields[name] ?? '')}</td>`);
    return html`<tr><td>${item.id}</td><td>${item.version}</td><td>${item.modified}</td><td>${item.modifiedBy}</td>${cells}</tr>`;
  });
  const headings = ['id', 'version', 'ändrad', 'av', ...columns].map((name) => html`<th scope="col">${name}</th>`);
  return html`<nav><a href="/">Alla listor</a>${next}</nav><p>${count} objekt, nyast först.</p><table><thead><tr>${headings}</tr></thead><tbody>${rows}</tbody></table>`;
}

function shortened(value: string | number | boolean): string {
  const text = String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
