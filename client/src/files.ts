/** Opens files for the server that it cannot open itself: in a browser all of them, elsewhere those of other places. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Question {
  readonly uri: string;
}

type Kind = 'file' | 'folder' | 'link' | 'other';

/** Answers `customerFirst/readFile`, `/stat` and `/list`; null stands for what is not there or not allowed. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest('customerFirst/readFile', ({ uri }: Question) => readFile(Uri.parse(uri)));
  client.onRequest('customerFirst/stat', ({ uri }: Question) => stat(Uri.parse(uri)));
  client.onRequest('customerFirst/list', ({ uri }: Question) => list(Uri.parse(uri)));
}

async function readFile(uri: Uri): Promise<{ readonly base64: string } | { readonly failure: string }> {
  try {
    return { base64: toBase64(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { failure: explain(error) };
  }
}

async function stat(uri: Uri): Promise<{ readonly kind: Kind; readonly size: number } | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    return { kind: kindOf(type), size };
  } catch {
    return null;
  }
}

async function list(uri: Uri): Promise<readonly { readonly name: string; readonly kind: Kind }[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ name, kind: type & FileType.SymbolicLink ? 'link' : kindOf(type) }));
  } catch {
    return null;
  }
}

/** A link is what it leads to. */
function kindOf(type: FileType): Kind {
  if (type & FileType.File) return 'file';
  return type & FileType.Directory ? 'folder' : 'other';
}

function explain(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return 'This file does not exist.';
  if (code === 'NoPermissions') return 'You are not allowed to read this file.';
  if (code === 'FileIsADirectory') return 'This is a folder, not a file.';
  return `This file cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const size = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += size) binary += String.fromCharCode(...bytes.subarray(at, at + size));
  return btoa(binary);
}
