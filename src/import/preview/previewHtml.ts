import { escapeHtml } from '../../agreement/escapeHtml.ts';
import type { PreviewRow } from './previewRows.ts';
import { shownPlace } from './shownPlace.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th { background: Canvas; position: sticky; top: 0; text-align: left; }
th, td { border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent); overflow-wrap: anywhere;
  padding: .4rem .6rem; vertical-align: top; width: 50%; }
td.heading { font-weight: 600; }
.place { color: GrayText; font-size: .75rem; }
.out { text-decoration: line-through; }
.why { font-size: .75rem; font-style: italic; text-decoration: none; }
.guess { background: color-mix(in srgb, #d99a00 22%, Canvas); border-inline-start: 4px solid #d99a00; display: block;
  font-size: .85rem; margin-block-start: .3rem; padding: .2rem .5rem; }
tr.doubtful > td { outline: 2px solid #b3261e; outline-offset: -2px; }
`;

/**
 * A preview as one page for any browser: the file on the left, the draft on the right, what was guessed between them.
 *
 * @param fileName name of the file
 * @param rows see {@link PreviewRow}
 */
export function previewHtml(fileName: string, rows: readonly PreviewRow[]): string {
  const guesses = rows.reduce((sum, row) => sum + row.guesses.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(fileName)}: preview of the import</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(fileName)}</h1>
<p>${guesses} ${guesses === 1 ? 'place' : 'places'} to check. What is struck through was left out.</p>
<table>
<thead><tr><th scope="col">File</th><th scope="col">Draft</th></tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function rowHtml({ source, draft, guesses }: PreviewRow): string {
  const left = source.map(({ text, place, leftOut }) => {
    const at = `<span class="place">${escapeHtml(shownPlace(place))}</span>`;
    return leftOut === null
      ? `<div>${at} ${escapeHtml(text)}</div>`
      : `<div>${at} <span class="out">${escapeHtml(text)}</span> <span class="why">${leftOut}</span></div>`;
  });
  const marks = guesses.map(
    ({ message, confidence }) =>
      `<span class="guess">${escapeHtml(message)} (${Math.round(confidence * 100)} %)</span>`,
  );
  const isDoubtful = guesses.some(({ confidence }) => confidence < 0.5);
  const right = escapeHtml(draft?.text ?? '')
    .replaceAll('\t', ' │ ')
    .replaceAll('\n', '<br>');
  const kind = draft?.kind ?? 'none';
  return `<tr${isDoubtful ? ' class="doubtful"' : ''}><td>${left.join('')}</td><td class="${kind}">${right}${marks.join('')}</td></tr>`;
}
