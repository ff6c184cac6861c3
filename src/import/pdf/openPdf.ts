import { getDocumentProxy } from 'unpdf';
import { UnreadableFile } from '../readDocument.ts';
import { refusePackedBombs } from './packedStreams.ts';

/** A PDF that pdf.js has opened. */
export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_PAGES = 2000;

/**
 * Opens a PDF. pdf.js stays silent and stops at what it cannot read, so that no page comes out half.
 *
 * @param bytes the file; it stays as it is
 * @throws UnreadableFile where it is none, is damaged, locked, or too large
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  refuseOtherFiles(bytes);
  refusePackedBombs(bytes);
  const pdf = await opened(bytes);
  if (pdf.numPages > MAX_PAGES) {
    await pdf.loadingTask.destroy();
    throw new UnreadableFile(
      `This PDF has ${pdf.numPages} pages, and at most ${MAX_PAGES} are read; take out the pages of the contract.`,
    );
  }
  return pdf;
}

/** What pdf.js is told: nothing from the network, no pictures, no script, no warning on the console. */
const SETTINGS = {
  verbosity: 0,
  stopAtErrors: true,
  maxImageSize: 1,
  isEvalSupported: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
} as const;

async function opened(bytes: Uint8Array): Promise<OpenPdf> {
  try {
    // pdf.js takes the buffer for its own, hence a copy.
    return await getDocumentProxy(bytes.slice(), SETTINGS);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableFile(
        'This PDF is locked with a password; open it with the password, save it without one and import that file.',
      );
    }
    throw damaged();
  }
}

/** The sentence for a file that pdf.js gives up on. */
export function damaged(page?: number): UnreadableFile {
  const where = page === undefined ? 'This PDF is damaged' : `Page ${page} of this PDF is damaged`;
  return new UnreadableFile(`${where}; fetch the file again, or open it in a PDF reader and print it to a new PDF.`);
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('This file is empty; fetch it again.');
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableFile(
      `This file has ${Math.ceil(bytes.length / 1024 / 1024)} MB, and at most 100 MB are read; take out its pictures or ` +
        'the pages that do not belong to the contract.',
    );
  }
  // The specification allows other bytes before the header within the first kilobyte (ISO 32000-1, annex H.3).
  if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new UnreadableFile('This file is no PDF although it is named so; give it the ending of what it is.');
  }
  // Every PDF ends so. What pdf.js could still find in one that was cut off would be a contract without its end.
  if (!latin1(bytes.subarray(-2048)).includes('%%EOF')) {
    throw new UnreadableFile('This PDF is cut off, its end is missing; fetch it again.');
  }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
