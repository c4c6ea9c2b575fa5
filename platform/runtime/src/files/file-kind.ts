import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import { fileTypeFromFile } from 'file-type';

import type { FileLimits } from '../file-store.ts';
import type { ContentMarks } from './content-marks.ts';
import { fileAmbiguous, fileTypeMismatch, fileTypeRefused, type SecondKind } from './file-problems.ts';
import { findZipDirectory, type ZipDirectory } from './zip-directory.ts';

/** Endings by which files of a type are called; the first entries of a family are containers of the later ones. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
};

const TEXT_TYPES = ['text/csv', 'text/plain'];
/** How far behind the beginning readers of PDF, and browsers, still look for a header. */
const HEADER_WITHIN = 1024;

/** A file on disk whose content has just passed by. */
interface Specimen {
  readonly path: string;
  readonly sizeBytes: number;
  readonly marks: ContentMarks;
}

/**
 * Decides what a file is by its content, and whether it may come in.
 *
 * @returns its media type
 * @throws Problem `runtime.file-type-refused` when it is not of an accepted type from its first byte on,
 *   `runtime.file-ambiguous` when it can be read as a second type too, `runtime.file-type-mismatch` when its name
 *   claims another type
 */
export async function admitFile(specimen: Specimen, limits: FileLimits): Promise<string> {
  const zip = await zipOf(specimen);
  const mediaType = (await typeOf(specimen.path, zip)) ?? (await textType(specimen, limits));
  if (mediaType === undefined || !limits.mediaTypes.includes(mediaType)) {
    throw fileTypeRefused(limits.mediaTypes, mediaType);
  }
  const second = secondKind(mediaType, specimen.marks, zip);
  if (second !== undefined) throw fileAmbiguous(mediaType, second);
  checkExtension(limits.fileName, mediaType);
  return mediaType;
}

/** The type of a stored file; text is `text/plain`. */
export async function mediaTypeOf(path: string, sizeBytes: number): Promise<string> {
  const zip = await zipOf({ path, sizeBytes });
  return (await typeOf(path, zip)) ?? 'text/plain';
}

async function zipOf({ path, sizeBytes }: Pick<Specimen, 'path' | 'sizeBytes'>): Promise<ZipDirectory | undefined> {
  const file = await open(path, 'r');
  try {
    return await findZipDirectory(file, sizeBytes);
  } finally {
    await file.close();
  }
}

async function typeOf(path: string, zip: ZipDirectory | undefined): Promise<string | undefined> {
  const type = (await fileTypeFromFile(path))?.mime;
  if (type !== 'application/zip') return type;
  // OFD (GB/T 33190) is a ZIP with this entry at its root.
  return zip?.names.includes('OFD.xml') === true ? 'application/ofd' : type;
}

/** Text has no signature: it is what decodes as text throughout and begins like no page. */
async function textType({ path, marks, sizeBytes }: Specimen, limits: FileLimits): Promise<string | undefined> {
  const wanted = limits.mediaTypes.filter((type) => TEXT_TYPES.includes(type));
  if (wanted.length === 0 || sizeBytes === 0 || marks.markupAt !== undefined || marks.pdfAt !== undefined)
    return undefined;
  if (!(await isText(path, 'utf-8')) && !(await isText(path, 'gb18030'))) return undefined;
  const byName = TEXT_TYPES.find((type) => EXTENSIONS[type]?.includes(extensionOf(limits.fileName) ?? ''));
  return byName ?? wanted[0];
}

async function isText(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      const text = decoder.decode(piece as Buffer, { stream: true }); // no encoding is set: buffers
      // oxlint-disable-next-line eslint/no-control-regex -- control characters are what tells binary content
      if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The second kind as which a file could be read, if there is one. */
function secondKind(mediaType: string, marks: ContentMarks, zip: ZipDirectory | undefined): SecondKind | undefined {
  if (mediaType.startsWith('image/')) return secondOfPicture(marks, zip);
  if (mediaType === 'application/pdf') {
    if (zip !== undefined) return 'ZIP';
    return isWithin(marks.markupAt, HEADER_WITHIN) ? 'HTML' : undefined;
  }
  if (isWithin(marks.pdfAt, HEADER_WITHIN)) return 'PDF';
  if (zip !== undefined) return zip.endsWithFile ? undefined : 'other';
  return isWithin(marks.markupAt, HEADER_WITHIN) ? 'HTML' : undefined;
}

/** Nothing foreign may stand anywhere in a picture: its pixels do not spell a header by chance (1 in 2^40 per byte). */
function secondOfPicture(marks: ContentMarks, zip: ZipDirectory | undefined): SecondKind | undefined {
  if (zip !== undefined) return 'ZIP';
  if (marks.pdfAt !== undefined) return 'PDF';
  if (marks.markupAt !== undefined) return 'HTML';
  return marks.archiveAt === undefined ? undefined : 'RAR/7z';
}

function isWithin(at: number | undefined, reach: number): boolean {
  return at !== undefined && at < reach;
}

function checkExtension(fileName: string | undefined, mediaType: string): void {
  const extension = extensionOf(fileName);
  const taken = EXTENSIONS[mediaType];
  if (extension === undefined || taken === undefined || taken.includes(extension)) return;
  throw fileTypeMismatch(extension, mediaType);
}

/** The ending of a name in lower case; `v1.2` has none. */
function extensionOf(fileName: string | undefined): string | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName?.trim() ?? '')?.[1]?.toLowerCase();
  return extension !== undefined && /[a-z]/.test(extension) ? extension : undefined;
}
