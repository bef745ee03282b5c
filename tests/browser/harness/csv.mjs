// Reads CSV strictly after RFC 4180: every field quoted, records ended by CR LF, all of one width.

/**
 * @param {string} text
 * @returns {string[][]} records
 */
export function records(text) {
  const found = [[]];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no field opens at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    let field = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a field is not closed');
      if (text[at] !== '"') field += text[at];
      else if (text[at + 1] === '"') { field += '"'; at += 1; } else break;
    }
    at += 1;
    found.at(-1).push(field);
    if (text[at] === ',') at += 1;
    else if (text.slice(at, at + 2) === '\r\n') {
      at += 2;
      if (at < text.length) found.push([]);
    } else throw new Error(`neither comma nor line break at ${at}`);
  }
  const width = found[0].length;
  if (found.some((record) => record.length !== width)) throw new Error('records differ in width');
  return found;
}
