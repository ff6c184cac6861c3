import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { descendants, readXml, type Xml } from './docxParts.ts';
import type { Resolution } from './resolveRevisions.ts';

const COMMANDS: Readonly<Record<Resolution, string>> = { accept: 'Accept', reject: 'Reject' };

/** Opens each file twice, accepts or rejects all of its changes, and saves it as one XML document. */
const MACRO = `
Sub Main(folder As String, count As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim flat(0) As New com.sun.star.beans.PropertyValue
  flat(0).Name = "FilterName"
  flat(0).Value = "OpenDocument Text Flat XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For index = 0 To count - 1
    For Each command In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(folder + "/" + index + ".docx", "_blank", 0, hidden())
      frame = document.CurrentController.Frame
      dispatcher.executeDispatch(frame, ".uno:" + command + "AllTrackedChanges", "", 0, Array())
      document.storeToURL(folder + "/" + index + "." + command + ".fodt", flat())
      document.close(True)
    Next
  Next
End Sub`;

const LIBRARY = '<?xml version="1.0" encoding="UTF-8"?>';

/** The lines of a file in LibreOffice with all changes accepted, and with all of them rejected. */
export type LibreOfficeLines = Readonly<Record<Resolution, readonly string[]>>;

/**
 * Accepts and rejects all changes of Word files in LibreOffice.
 *
 * @param files the files, any number of them at once, because starting LibreOffice is what takes time
 */
export function libreOfficeRevisions(files: readonly Uint8Array[]): readonly LibreOfficeLines[] {
  const folder = mkdtempSync(join(tmpdir(), 'fassung-revisions-'));
  try {
    const profile = join(folder, 'profile');
    const start = (argument: string): void => {
      const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
      execFileSync('soffice', [home, '--headless', '--norestore', argument], { stdio: 'ignore' });
    };
    // The first start makes the profile and would overwrite a macro that is there already.
    start('--terminate_after_init');
    writeMacro(join(profile, 'user/basic/Standard'));
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `${index}.docx`), bytes);
    start(`macro:///Standard.Module1.Main("${pathToFileURL(folder).href}", ${files.length})`);
    const linesOf = (index: number, resolution: Resolution): readonly string[] =>
      flatLines(readFileSync(join(folder, `${index}.${COMMANDS[resolution]}.fodt`), 'utf8'));
    return files.map((_, index) => ({ accept: linesOf(index, 'accept'), reject: linesOf(index, 'reject') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeMacro(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Module1.xba'),
    `${LIBRARY}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
    script:language="StarBasic">${MACRO}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `${LIBRARY}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
    library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
}

/** Styles of paragraphs that are no part of the contract, whatever they say, and those that must be empty. */
const NOTES = ['Redline_20_Title', 'Redline_20_Note'];
const EMPTY = ['Contract_20_Table_20_End', 'Redline_20_Gap'];

/**
 * The lines of a text document of LibreOffice in one XML file: one text a paragraph, and one with tabs between the cells
 * a row of a table.
 *
 * @throws Error where there are tracked changes in it
 */
export function flatLines(xml: string): readonly string[] {
  const root = readXml(xml);
  if (descendants(root, 'text:changed-region').length > 0) throw new Error('There are tracked changes left.');
  const parents = new Map(
    descendants(root, 'style:style').map(({ attributes }) => [
      attributes['style:name'] ?? '',
      attributes['style:parent-style-name'] ?? '',
    ]),
  );
  const isNote = (paragraph: Xml, text: string): boolean => {
    const own = paragraph.attributes['text:style-name'] ?? '';
    const names = [own, parents.get(own) ?? ''];
    return names.some((name) => NOTES.includes(name) || (text.trim() === '' && EMPTY.includes(name)));
  };
  const lines = (parent: Xml): readonly string[] =>
    parent.children.flatMap((one): readonly string[] => {
      if (one.name === 'table:table') return descendants(one, 'table:table-row').map(rowText);
      if (one.name !== 'text:p' && one.name !== 'text:h')
        return /^text:(?:list|section)/.test(one.name) ? lines(one) : [];
      const text = flatText(one);
      return isNote(one, text) ? [] : [text.replace('\t', ' ')];
    });
  return descendants(root, 'office:text').flatMap(lines);
}

/** What LibreOffice itself puts into a tracked row that has no text at all, and leaves there. */
const ROW_MARK = /^\u200D(?=\t*$)/;

const rowText = (row: Xml): string => cellTexts(row).replace(ROW_MARK, '');

const cellTexts = (row: Xml): string =>
  row.children
    .filter(({ name }) => name === 'table:table-cell')
    .map((cell) =>
      cell.children
        .filter(({ name }) => name === 'text:p' || name === 'text:h')
        .map(flatText)
        .join('\n'),
    )
    .join('\t');

function flatText(parent: Xml): string {
  return parent.children
    .map((one): string => {
      switch (one.name) {
        case '#text':
          return one.text;
        case 'text:s':
          return ' '.repeat(Number(one.attributes['text:c'] ?? '1'));
        case 'text:tab':
          return '\t';
        case 'text:line-break':
          return '\n';
        case 'office:annotation':
        case 'office:annotation-end':
          return '';
        default:
          return flatText(one);
      }
    })
    .join('');
}
