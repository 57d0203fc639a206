/** One proxy for a sheet in a request, however many of its ranges are asked for: each would be sent on its own. */

const proxies = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** By id or name. */
export function sheetProxy(context: Excel.RequestContext, key: string): Excel.Worksheet {
  const known = proxies.get(context) ?? new Map<string, Excel.Worksheet>();
  proxies.set(context, known);
  const found = known.get(key) ?? context.workbook.worksheets.getItem(key);
  known.set(key, found);
  return found;
}
